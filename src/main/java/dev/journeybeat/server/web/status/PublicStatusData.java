package dev.journeybeat.server.web.status;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All that the public is told.
 *
 * @param allWell what is said when all works
 * @param asOf when it was so
 */
public record PublicStatusData(
    String title,
    String allWell,
    List<ShownJourney> journeys,
    List<Announcement> maintenance,
    Instant asOf) {

  public PublicStatusData {
    journeys = List.copyOf(journeys);
    maintenance = List.copyOf(maintenance);
  }

  /** Whether customers can buy, in a sentence. */
  public String headline() {
    return switch (worst()) {
      case BROKEN -> "Does not work now: " + names(PublicState.BROKEN);
      case UNKNOWN -> "It can't be told now whether this works: " + names(PublicState.UNKNOWN);
      case MAINTENANCE -> "Maintenance now: " + names(PublicState.MAINTENANCE);
      case UNWATCHED -> "Not watched now: " + names(PublicState.UNWATCHED);
      case WORKS -> allWell;
    };
  }

  /** What stands worst, as a whole. */
  public PublicState worst() {
    return List.of(
            PublicState.BROKEN, PublicState.UNKNOWN, PublicState.MAINTENANCE, PublicState.UNWATCHED)
        .stream()
        .filter(standing -> journeys.stream().anyMatch(each -> each.standing() == standing))
        .findFirst()
        .orElse(PublicState.WORKS);
  }

  private String names(PublicState standing) {
    return journeys.stream()
        .filter(each -> each.standing() == standing)
        .map(ShownJourney::name)
        .collect(Collectors.joining(", "));
  }
}
