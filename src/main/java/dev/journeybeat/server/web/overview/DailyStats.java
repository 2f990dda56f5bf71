package dev.journeybeat.server.web.overview;

import dev.journeybeat.server.history.queries.StepAggregate;
import dev.journeybeat.server.uptime.Uptime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Statistics of the last 90 days of a journey.
 *
 * @param days all of them, the oldest first; today is the last
 * @param uptimes uptimes by their number of days
 * @param steps step statistics per interval, oldest first, grouped by step kind
 * @param newest step statistics of each of the latest runs
 * @param trends steps over all 90 days, the slowest first
 * @param asOf time of the statistics
 */
public record DailyStats(
    List<DayStats> days,
    Map<Integer, Uptime> uptimes,
    List<StepAggregate> steps,
    List<StepAggregate> newest,
    List<StepTrend> trends,
    Instant asOf) {

  private static final Comparator<StepTrend> SLOWEST_FIRST =
      Comparator.comparing(StepTrend::mean).reversed().thenComparing(StepTrend::name);

  public DailyStats {
    days = List.copyOf(days);
    uptimes = Map.copyOf(uptimes);
    steps = List.copyOf(steps);
    newest = List.copyOf(newest);
    trends = List.copyOf(trends);
  }

  /** Aggregates all intervals. */
  static List<StepTrend> trends(List<StepAggregate> steps) {
    Map<String, StepTrend> trends = new TreeMap<>();
    for (StepAggregate sum : steps) {
      trends.merge(sum.name(), StepTrend.of(sum), StepTrend::and);
    }
    return trends.values().stream().sorted(SLOWEST_FIRST).toList();
  }
}
