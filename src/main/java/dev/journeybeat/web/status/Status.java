package dev.journeybeat.web.status;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All that the public is told.
 *
 * @param allWell what is said when all works
 * @param asOf when it was so
 */
public record Status(
    String title,
    String allWell,
    List<ShownJourney> journeys,
    List<Announcement> maintenance,
    Instant asOf) {

  public Status {
    journeys = List.copyOf(journeys);
    maintenance = List.copyOf(maintenance);
  }

  /** Whether customers can buy, in a sentence. */
  public String headline() {
    return switch (worst()) {
      case BROKEN -> "Does not work now: " + names(Standing.BROKEN);
      case UNKNOWN -> "It can't be told now whether this works: " + names(Standing.UNKNOWN);
      case MAINTENANCE -> "Maintenance now: " + names(Standing.MAINTENANCE);
      case UNWATCHED -> "Not watched now: " + names(Standing.UNWATCHED);
      case WORKS -> allWell;
    };
  }

  /** What stands worst, as a whole. */
  public Standing worst() {
    return List.of(Standing.BROKEN, Standing.UNKNOWN, Standing.MAINTENANCE, Standing.UNWATCHED)
        .stream()
        .filter(standing -> journeys.stream().anyMatch(each -> each.standing() == standing))
        .findFirst()
        .orElse(Standing.WORKS);
  }

  private String names(Standing standing) {
    return journeys.stream()
        .filter(each -> each.standing() == standing)
        .map(ShownJourney::name)
        .collect(Collectors.joining(", "));
  }
}
