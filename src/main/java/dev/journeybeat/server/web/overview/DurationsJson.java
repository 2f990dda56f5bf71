package dev.journeybeat.server.web.overview;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeybeat.server.history.queries.StepAggregate;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Data of the charts of a journey: the mean of each step per interval. Means can be stacked, unlike
 * percentiles.
 */
final class DurationsJson {

  /** More colours are hard to distinguish. */
  private static final int MOST = 11;

  private static final String OTHERS = "other steps";

  private DurationsJson() {}

  static String of(DailyStats days) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("newest", chart(ofPassedRuns(days.newest()), days));
    json.set("weeks", chart(days.steps(), days));
    json.set("mail", mail(days.steps()));
    return json.toString();
  }

  private static ObjectNode chart(List<StepAggregate> sums, DailyStats days) {
    List<String> names = names(days);
    Set<String> shown = Set.copyOf(names);
    Map<Instant, Map<String, Double>> means = new TreeMap<>();
    for (StepAggregate sum : sums) {
      if (sum.passed() > 0) {
        means
            .computeIfAbsent(sum.from(), from -> new LinkedHashMap<>())
            .merge(
                shown.contains(sum.name()) ? sum.name() : OTHERS,
                (double) sum.took() / sum.passed(),
                Double::sum);
      }
    }
    ObjectNode chart = JsonNodeFactory.instance.objectNode();
    ArrayNode times = chart.putArray("times");
    means.keySet().forEach(from -> times.add(from.toEpochMilli() / 1_000.0));
    ArrayNode series = chart.putArray("series");
    for (String name : names) {
      ArrayNode values = series.addObject().put("label", name).putArray("values");
      means.values().forEach(at -> values.add(Math.round(at.getOrDefault(name, 0.0))));
    }
    return chart;
  }

  /** Drops runs that did not pass, even on a retry: they say nothing about the duration. */
  private static List<StepAggregate> ofPassedRuns(List<StepAggregate> newest) {
    Set<Instant> broken =
        newest.stream()
            .filter(sum -> sum.failed() > sum.madeUpFor())
            .map(StepAggregate::from)
            .collect(Collectors.toSet());
    return newest.stream().filter(sum -> !broken.contains(sum.from())).toList();
  }

  /** Step names in the order of the journey. If there are too many, the slowest ones. */
  private static List<String> names(DailyStats days) {
    List<StepTrend> trends = days.trends();
    List<String> names =
        trends.stream()
            .limit(MOST)
            .sorted(Comparator.comparing(StepTrend::place))
            .map(StepTrend::name)
            .collect(Collectors.toList());
    if (trends.size() > MOST) {
      names.add(OTHERS);
    }
    return names;
  }

  private static ObjectNode mail(List<StepAggregate> sums) {
    List<StepAggregate> mails = sums.stream().filter(sum -> sum.mails() > 0).toList();
    Set<Instant> whiles = new TreeSet<>(mails.stream().map(StepAggregate::from).toList());
    ObjectNode chart = JsonNodeFactory.instance.objectNode();
    ArrayNode times = chart.putArray("times");
    ArrayNode series = chart.putArray("series");
    ArrayNode means = series.addObject().put("label", "mean").putArray("values");
    ArrayNode longest = series.addObject().put("label", "longest").putArray("values");
    for (Instant from : whiles) {
      List<StepAggregate> at = mails.stream().filter(sum -> sum.from().equals(from)).toList();
      times.add(from.getEpochSecond());
      means.add(
          at.stream().mapToLong(StepAggregate::delivery).sum()
              / at.stream().mapToInt(StepAggregate::mails).sum());
      longest.add(at.stream().mapToLong(StepAggregate::longestDelivery).max().orElse(0));
    }
    return chart;
  }
}
