package dev.journeybeat.web.board;

import dev.journeybeat.history.StepSum;
import dev.journeybeat.report.Uptime;
import dev.journeybeat.result.StepKind;
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
 * @param steps by whiles, oldest first
 * @param newest the steps of the newest runs, each run for itself, oldest first
 * @param asOf when this was so
 */
public record Days(
    List<Day> days,
    Map<Integer, Uptime> uptimes,
    List<StepSum> steps,
    List<StepSum> newest,
    Instant asOf) {

  private static final Comparator<StepTrend> SLOWEST_FIRST =
      Comparator.comparing(StepTrend::mean).reversed().thenComparing(StepTrend::name);

  public Days {
    days = List.copyOf(days);
    uptimes = Map.copyOf(uptimes);
    steps = List.copyOf(steps);
    newest = List.copyOf(newest);
  }

  /** Those of a kind together, whatever order they were of; the slowest first. */
  public List<StepTrend> trends() {
    Map<String, StepTrend> trends = new TreeMap<>();
    for (StepSum sum : steps) {
      String name = StepKind.of(sum.name());
      trends.merge(name, StepTrend.of(name, sum), StepTrend::and);
    }
    return trends.values().stream().sorted(SLOWEST_FIRST).toList();
  }
}
