package dev.journeybeat.server.report;

import dev.journeybeat.result.Verdict;
import dev.journeybeat.server.history.queries.ArchivedRun;
import dev.journeybeat.server.history.queries.VerdictAt;
import dev.journeybeat.server.uptime.Interval;
import dev.journeybeat.server.uptime.Percentiles;
import dev.journeybeat.server.uptime.Timeline;
import dev.journeybeat.server.uptime.TimelineSlot;
import dev.journeybeat.server.uptime.TimelineState;
import dev.journeybeat.server.uptime.Uptime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates runs, which must come oldest first. Keeps only the needed data of each run. Not
 * thread-safe.
 */
final class RunTally {

  /** Maximum number of points of a line. */
  private static final int POINTS = 120;

  /** Familiar lengths for the interval of a point. */
  private static final List<Duration> WHILES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofMinutes(30),
          Duration.ofHours(1),
          Duration.ofHours(2),
          Duration.ofHours(6),
          Duration.ofHours(12),
          Duration.ofDays(1),
          Duration.ofDays(7));

  private final ReportQuery asked;
  private final Duration pointLength;
  private final List<VerdictAt> outcomes = new ArrayList<>();
  private final Map<ZonedDateTime, Counts> countsByStart = new TreeMap<>();
  private final Map<Long, DurationList> walkedByPoint = new HashMap<>();
  private final Incidents incidents = new Incidents();
  private final DurationList walked = new DurationList();

  RunTally(ReportQuery asked) {
    this.asked = asked;
    Duration shortest = Duration.between(asked.from(), asked.until()).dividedBy(POINTS);
    this.pointLength =
        WHILES.stream()
            .filter(length -> length.compareTo(shortest) >= 0)
            .findFirst()
            .orElse(shortest);
  }

  /** Adds the last run before the report, whose verdict holds at the start. */
  void before(ArchivedRun run) {
    outcomes.add(new VerdictAt(run.run().firedAt(), run.verdict()));
  }

  void add(ArchivedRun run) {
    Instant firedAt = run.run().firedAt();
    outcomes.add(new VerdictAt(firedAt, run.verdict()));
    ZonedDateTime start = asked.by().start(firedAt.atZone(asked.zone()));
    countsByStart.merge(start, Counts.of(run), Counts::plus);
    incidents.add(run);
    if (run.verdict() == Verdict.PASSED) {
      walked.add(run.walked());
      long point = Duration.between(asked.from(), firedAt).dividedBy(pointLength);
      walkedByPoint.computeIfAbsent(point, none -> new DurationList()).add(run.walked());
    }
  }

  Timeline timeline() {
    return Timeline.of(outcomes, asked.from(), asked.until());
  }

  Counts counts() {
    return countsByStart.values().stream().reduce(Counts.NONE, Counts::plus);
  }

  List<Incident> incidents() {
    return incidents.all();
  }

  Percentiles walked() {
    return walked.percentiles();
  }

  List<DurationPoint> points() {
    List<DurationPoint> points = new ArrayList<>();
    Instant from = asked.from();
    for (long i = 0; from.isBefore(asked.until()); i++) {
      DurationList values = walkedByPoint.get(i);
      points.add(new DurationPoint(from, values == null ? Percentiles.NONE : values.percentiles()));
      from = from.plus(pointLength);
    }
    return points;
  }

  List<Period> periods(Timeline timeline) {
    List<Period> periods = new ArrayList<>();
    ZonedDateTime start = asked.by().start(asked.from().atZone(asked.zone()));
    while (start.toInstant().isBefore(asked.until())) {
      ZonedDateTime end = asked.by().next(start);
      periods.add(
          new Period(
              start,
              end,
              Uptime.of(timeline.within(start.toInstant(), end.toInstant())),
              countsByStart.getOrDefault(start, Counts.NONE),
              slots(timeline, start.toInstant(), end.toInstant())));
      start = end;
    }
    return periods;
  }

  private List<TimelineSlot> slots(Timeline timeline, Instant start, Instant end) {
    int count = asked.by().slots();
    Duration whole = Duration.between(start, end);
    List<TimelineSlot> slots = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Instant from = start.plus(whole.multipliedBy(i).dividedBy(count));
      Instant until = start.plus(whole.multipliedBy(i + 1).dividedBy(count));
      slots.add(new TimelineSlot(from, worst(timeline.within(from, until))));
    }
    return slots;
  }

  private static @Nullable TimelineState worst(List<Interval> spells) {
    return spells.stream().map(Interval::state).max(Comparator.naturalOrder()).orElse(null);
  }
}
