package dev.journeybeat.server.web.overview;

import dev.journeybeat.server.history.queries.StepAggregate;
import dev.journeybeat.server.uptime.Uptime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known of a journey's last 90 days.
 *
 * @param days all of them, the oldest first; today is the last
 * @param uptimes by how many days back they reach
 * @param steps by whiles, oldest first; those of a kind together, whatever order they were of
 * @param newest the same of the newest runs, each run for itself
 * @param trends the steps of all 90 days together, the slowest first
 * @param asOf when this was so
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

  /** Of all these whiles together. */
  static List<StepTrend> trends(List<StepAggregate> steps) {
    Map<String, StepTrend> trends = new TreeMap<>();
    for (StepAggregate sum : steps) {
      trends.merge(sum.name(), StepTrend.of(sum), StepTrend::and);
    }
    return trends.values().stream().sorted(SLOWEST_FIRST).toList();
  }
}
