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

/** What the page asks of a report. */
public record ReportPage(Report report, Instant now, ReportText phrases) {

  /**
   * Slots next to each other of the same state.
   *
   * @param state in small letters
   */
  public record Bar(int from, int width, String state) {}

  ReportPage(Report report, Instant now) {
    this(report, now, new ReportText(report));
  }

  /** How slots look, with those drawn as one that are the same. */
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

  /** The parts of all time, in thousandths. */
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

  /** A bar in words. */
  public String told(Uptime uptime) {
    return "uptime %s: %s; %s"
        .formatted(uptime.percent(), ReportText.known(uptime), ReportText.apart(uptime));
  }

  public String id(JourneyReport journey) {
    return "journey-" + report.journeys().indexOf(journey);
  }

  /** Newest first, as one looks for them. */
  public List<Incident> incidents(JourneyReport journey) {
    List<Incident> newestFirst = new ArrayList<>(journey.incidents());
    Collections.reverse(newestFirst);
    return newestFirst;
  }

  /** How much of a period is drawn as one. */
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
    return journey.usual() == null ? "" : "usually every " + Durations.spoken(journey.usual());
  }

  public String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** The points where there is something to tell. */
  public List<DurationPoint> walked(JourneyReport journey) {
    return journey.points().stream().filter(point -> point.walked().count() > 0).toList();
  }

  /** Numbers for the charts, as JSON that may stand in a page. */
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

  /** Where no run passed, the line has a gap. */
  private static @Nullable Long millis(DurationPoint point, ToLongFunction<Percentiles> value) {
    return point.walked().count() == 0 ? null : value.applyAsLong(point.walked());
  }
}
