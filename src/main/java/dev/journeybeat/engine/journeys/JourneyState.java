package dev.journeybeat.engine.journeys;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * State of the journey folder. {@code toString} returns one sentence.
 *
 * @param catalog the journeys for the next run: the newest version that compiles
 * @param problems problems of the current files
 * @param olderSince since when the catalog is older than the files; {@code null} if it is current
 * @param zone time zone for display
 */
public record JourneyState(
    JourneyCatalog catalog,
    List<JourneyProblem> problems,
    @Nullable Instant olderSince,
    ZoneId zone) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  public JourneyState {
    problems = List.copyOf(problems);
  }

  @Override
  public String toString() {
    int journeys = catalog.journeys().size();
    String errors = count(problems.size(), "error") + remark();
    if (journeys == 0) {
      return "no journeys: " + errors;
    }
    if (olderSince != null) {
      return "running an older version since %s: %s".formatted(time(olderSince), errors);
    }
    return "%s, version %s since %s%s"
        .formatted(
            count(journeys, "journey"),
            catalog.version(),
            time(catalog.since()),
            problems.isEmpty() ? "" : "; " + errors);
  }

  /** Tells the author that an error in one source blocks the others. */
  private String remark() {
    return problems.stream().anyMatch(problem -> problem.line() > 0)
        ? "; no change is used until all sources compile"
        : "";
  }

  private String time(Instant instant) {
    return TIME.format(instant.atZone(zone));
  }

  private static String count(int number, String what) {
    return "%d %s%s".formatted(number, what, number == 1 ? "" : "s");
  }
}
