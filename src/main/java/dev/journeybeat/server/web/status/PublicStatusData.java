package dev.journeybeat.server.web.status;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Content of the status page.
 *
 * @param allWell headline while all journeys work
 * @param asOf time of the data
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

  /** The overall state in a sentence. */
  public String headline() {
    return switch (worst()) {
      case BROKEN -> "Does not work now: " + names(PublicState.BROKEN);
      case UNKNOWN -> "Not known now: " + names(PublicState.UNKNOWN);
      case MAINTENANCE -> "Maintenance now: " + names(PublicState.MAINTENANCE);
      case UNWATCHED -> "Not watched now: " + names(PublicState.UNWATCHED);
      case WORKS -> allWell;
    };
  }

  /** The worst state of all journeys. */
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
