package dev.journeybeat.server.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeybeat.result.Durations;
import dev.journeybeat.server.uptime.Percentiles;
import dev.journeybeat.server.uptime.TimelineSlot;
import dev.journeybeat.server.uptime.TimelineState;
import dev.journeybeat.server.uptime.Uptime;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Content of the report page. */
public record ReportPage(Report report, Instant now, ReportText phrases) {

  /**
   * Adjacent slots with the same state.
   *
   * @param state in lower case
   */
  public record Bar(int from, int width, String state) {}

  ReportPage(Report report, Instant now) {
    this(report, now, new ReportText(report));
  }

  /** Bars of a period. Adjacent slots with the same state are one bar. */
  public List<Bar> bars(Period period) {
    List<Bar> bars = new ArrayList<>();
    List<TimelineSlot> slots = period.slots();
    int begin = 0;
    for (int i = 1; i <= slots.size(); i++) {
      TimelineState state = slots.get(begin).state();
      if (i == slots.size() || slots.get(i).state() != state) {
        if (state != null) {
          bars.add(new Bar(begin, i - begin, word(state)));
        }
        begin = i;
      }
    }
    return bars;
  }

  /** Share of each state, in thousandths. */
  public List<Bar> shares(Uptime uptime) {
    List<Bar> bars = new ArrayList<>();
    long whole = Math.max(1, uptime.whole().toMillis());
    long done = 0;
    int from = 0;
    for (TimelineState state : TimelineState.values()) {
      done += uptime.of(state).toMillis();
      int until = (int) (done * 1_000 / whole);
      if (until > from) {
        bars.add(new Bar(from, until - from, word(state)));
      }
      from = until;
    }
    return bars;
  }

  /** Description of a bar. */
  public String told(Uptime uptime) {
    return "uptime %s: %s; %s"
        .formatted(uptime.percent(), ReportText.known(uptime), ReportText.apart(uptime));
  }

  public String id(JourneyReport journey) {
    return "journey-" + report.journeys().indexOf(journey);
  }

  /** Incidents, the newest first. */
  public List<Incident> incidents(JourneyReport journey) {
    List<Incident> newestFirst = new ArrayList<>(journey.incidents());
    Collections.reverse(newestFirst);
    return newestFirst;
  }

  /** Length of a slot. */
  public String slotLength() {
    return switch (report.asked().by()) {
      case DAY -> "hour";
      case WEEK -> "six hours";
      case MONTH -> "day";
    };
  }

  public String millis(long millis) {
    return ReportText.millis(millis);
  }

  public String number(long number) {
    return ReportText.number(number);
  }

  public String pace(JourneyReport journey) {
    return journey.usual() == null ? "" : "usually every " + Durations.format(journey.usual());
  }

  public String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** Points with passed runs. */
  public List<DurationPoint> walked(JourneyReport journey) {
    return journey.points().stream().filter(point -> point.walked().count() > 0).toList();
  }

  /** Data of the charts, as JSON that is safe inside a page. */
  public String data() {
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    ZoneId zone = report.asked().zone();
    data.put("zone", zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId());
    ArrayNode charts = data.putArray("charts");
    for (JourneyReport journey : report.journeys()) {
      ArrayNode rows = charts.addObject().put("id", id(journey)).putArray("rows");
      rows.add(row(journey, point -> point.from().getEpochSecond()));
      rows.add(row(journey, point -> millis(point, Percentiles::p50)));
      rows.add(row(journey, point -> millis(point, Percentiles::p95)));
    }
    return data.toString().replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e");
  }

  private static ArrayNode row(
      JourneyReport journey, Function<DurationPoint, @Nullable Long> value) {
    ArrayNode row = JsonNodeFactory.instance.arrayNode();
    journey.points().forEach(point -> row.add(value.apply(point)));
    return row;
  }

  /** Value of a point; {@code null} for a gap in the line. */
  private static @Nullable Long millis(DurationPoint point, ToLongFunction<Percentiles> value) {
    return point.walked().count() == 0 ? null : value.applyAsLong(point.walked());
  }
}
