package dev.journeybeat.server.web.overview;

import dev.journeybeat.result.StepKind;
import dev.journeybeat.server.history.History;
import dev.journeybeat.server.history.queries.ArchivedRun;
import dev.journeybeat.server.history.queries.RunQueries;
import dev.journeybeat.server.history.queries.StepAggregate;
import dev.journeybeat.server.history.queries.TimeRange;
import dev.journeybeat.server.history.queries.Trends;
import dev.journeybeat.server.history.queries.VerdictAt;
import dev.journeybeat.server.history.runs.JourneyKey;
import dev.journeybeat.server.uptime.Timeline;
import dev.journeybeat.server.uptime.Uptime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the daily statistics of a journey. Closed intervals are read once. */
final class DailyStatsReader {

  static final int DAYS = 90;

  private static final List<Integer> UPTIMES = List.of(1, 7, 30, DAYS);

  /** Interval of the charts. */
  private static final Duration WHILE = Duration.ofHours(6);

  /** Runs older than this have their verdict. */
  private static final Duration OPEN = Duration.ofHours(12);

  /** Size of one read, so that others can use the store in between. */
  private static final Duration SLICE = Duration.ofDays(10);

  private static final int NEWEST = 60;

  private final Function<JourneyKey, Duration> scheduled;
  private final Trends trends;
  private final RunQueries queries;

  DailyStatsReader(History history, Function<JourneyKey, Duration> scheduled) {
    this.scheduled = scheduled;
    this.trends = history.trends();
    this.queries = history.queries();
  }

  /**
   * Reads new runs and adds them to the known statistics.
   *
   * @param before known statistics; {@code null} if there are none
   * @throws dev.journeybeat.engine.store.StoreException if the store can't be used
   */
  DailyStats read(JourneyKey journey, @Nullable DailyStats before, Instant now) {
    LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
    LocalDate first = today.minusDays(DAYS - 1);
    Instant from = first.atStartOfDay(ZoneOffset.UTC).toInstant();
    List<VerdictAt> runs = queries.outcomes(journey, from);
    List<StepAggregate> steps = steps(journey, before, from, now);
    return new DailyStats(
        days(runs, first, today),
        uptimes(
            Timeline.of(withTheOneBefore(journey, runs, from), from, now, scheduled.apply(journey)),
            now),
        steps,
        newest(journey, now),
        DailyStats.trends(steps),
        now);
  }

  private static List<DayStats> days(List<VerdictAt> runs, LocalDate first, LocalDate today) {
    Map<LocalDate, DayStats> days = new TreeMap<>();
    first.datesUntil(today.plusDays(1)).forEach(date -> days.put(date, DayStats.without(date)));
    for (VerdictAt run : runs) {
      days.computeIfPresent(
          run.firedAt().atOffset(ZoneOffset.UTC).toLocalDate(), (date, day) -> day.and(run));
    }
    return List.copyOf(days.values());
  }

  private List<VerdictAt> withTheOneBefore(JourneyKey journey, List<VerdictAt> runs, Instant from) {
    Stream<VerdictAt> before =
        queries.before(journey, from, 1).stream()
            .map(run -> new VerdictAt(run.run().firedAt(), run.verdict()));
    return Stream.concat(before, runs.stream()).toList();
  }

  private static Map<Integer, Uptime> uptimes(Timeline timeline, Instant now) {
    return UPTIMES.stream()
        .collect(
            Collectors.toMap(
                days -> days, days -> timeline.uptime(now.minus(Duration.ofDays(days)), now)));
  }

  private List<StepAggregate> steps(
      JourneyKey journey, @Nullable DailyStats before, Instant from, Instant now) {
    Instant open = begin(now.minus(OPEN));
    List<StepAggregate> steps = new ArrayList<>();
    Instant next = from;
    if (before != null) {
      // Reads the intervals again that were open then, and newer ones.
      Instant known = begin(before.asOf().minus(OPEN));
      before.steps().stream()
          .filter(sum -> sum.from().isBefore(known) && !sum.from().isBefore(from))
          .forEach(steps::add);
      next = known.isBefore(open) ? known : open;
    }
    while (next.isBefore(now)) {
      Instant end = next.plus(SLICE);
      steps.addAll(kinds(trends.steps(new TimeRange(journey, next, end), WHILE)));
      next = end;
    }
    return steps;
  }

  private List<StepAggregate> newest(JourneyKey journey, Instant now) {
    List<ArchivedRun> runs = queries.before(journey, now.plus(Duration.ofDays(1)), NEWEST);
    return runs.isEmpty()
        ? List.of()
        : kinds(
            trends.steps(
                new TimeRange(
                    journey,
                    runs.get(runs.size() - 1).run().firedAt(),
                    runs.get(0).run().firedAt().plusMillis(1)),
                Duration.ofMillis(1)));
  }

  private record KindAt(Instant from, String name) {}

  /** Merges steps of the same kind. */
  private static List<StepAggregate> kinds(List<StepAggregate> sums) {
    Map<KindAt, StepAggregate> kinds = new LinkedHashMap<>();
    for (StepAggregate sum : sums) {
      String kind = StepKind.of(sum.name());
      kinds.merge(new KindAt(sum.from(), kind), sum.named(kind), StepAggregate::and);
    }
    return List.copyOf(kinds.values());
  }

  private static Instant begin(Instant moment) {
    long length = WHILE.toMillis();
    return Instant.ofEpochMilli(moment.toEpochMilli() / length * length);
  }
}
