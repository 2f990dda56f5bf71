package dev.journeybeat.server.report;

import dev.journeybeat.result.Durations;
import dev.journeybeat.server.history.queries.FailureCause;
import dev.journeybeat.server.uptime.Uptime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Texts of a report, for the terminal and the page. */
public final class ReportText {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE uuuu-MM-dd", Locale.ROOT);
  private static final DateTimeFormatter WEEK =
      DateTimeFormatter.ofPattern("YYYY 'week' ww", Locale.UK);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT);

  /** Length of the date in a moment, including the space. */
  private static final int DAY_LENGTH = "2026-11-25 ".length();

  private final ReportQuery asked;
  private final boolean ofManyLocations;

  public ReportText(Report report) {
    this.asked = report.asked();
    this.ofManyLocations = report.isOfManyLocations();
  }

  /** Name of a journey, with its location if there are several. */
  public String name(JourneyReport journey) {
    return ofManyLocations
        ? "%s from %s".formatted(journey.journey().journey(), journey.journey().location())
        : journey.journey().journey();
  }

  /** {@code 2026-11-18 12:00 to 2026-11-25 12:00, Europe/Berlin}. */
  public String stretch() {
    return "%s to %s, %s".formatted(moment(asked.from()), moment(asked.until()), zone());
  }

  /** {@code Wed 2026-11-25}, {@code 2026 week 48} or {@code 2026-11}. */
  public String period(Period period) {
    return switch (asked.by()) {
      case DAY -> DAY.format(period.start());
      case WEEK -> WEEK.format(period.start());
      case MONTH -> MONTH.format(period.start());
    };
  }

  /** A time in the time zone of the report. */
  public String moment(Instant moment) {
    return MOMENT.format(moment.atZone(asked.zone()));
  }

  private String zone() {
    ZoneId zone = asked.zone();
    return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
  }

  /** {@code up 6 d 21 h, down 17 min}. */
  public static String known(Uptime uptime) {
    return "up %s, down %s".formatted(format(uptime.up()), format(uptime.down()));
  }

  /** Time outside the uptime: {@code inconclusive 25 min, not watched 0 min}. */
  public static String apart(Uptime uptime) {
    return "inconclusive %s, not watched %s"
        .formatted(format(uptime.inconclusive()), format(uptime.unwatched()));
  }

  /** {@code 2,010 runs: 1,998 passed (3 flaky, 12 degraded), 8 failed, 4 inconclusive}. */
  public static String runs(Counts counts) {
    List<String> marks = new ArrayList<>();
    if (counts.flaky() > 0) {
      marks.add(number(counts.flaky()) + " flaky");
    }
    if (counts.degraded() > 0) {
      marks.add(number(counts.degraded()) + " degraded");
    }
    return "%s: %s passed%s, %s failed, %s inconclusive"
        .formatted(
            total(counts),
            number(counts.passed()),
            marks.isEmpty() ? "" : " (" + String.join(", ", marks) + ")",
            number(counts.failed()),
            number(counts.inconclusive()));
  }

  public static String total(Counts counts) {
    return counts.runs() == 1 ? "1 run" : number(counts.runs()) + " runs";
  }

  /** {@code 2026-11-25 10:05 to 10:25, 20 min, 4 runs}; or an open incident. */
  public String incident(Incident incident) {
    Instant until = Objects.requireNonNullElse(incident.until(), asked.until());
    String lasted = format(Duration.between(incident.from(), until));
    String runs = incident.runs() == 1 ? "1 run" : number(incident.runs()) + " runs";
    return incident.until() == null
        ? "since %s, %s so far, %s".formatted(moment(incident.from()), lasted, runs)
        : "%s to %s, %s, %s"
            .formatted(moment(incident.from()), end(incident.from(), until), lasted, runs);
  }

  /** End of an incident, without the date if it is the same day. */
  private String end(Instant from, Instant until) {
    String day = moment(from).substring(0, DAY_LENGTH);
    return moment(until).startsWith(day) ? moment(until).substring(DAY_LENGTH) : moment(until);
  }

  /** {@code place the order (browser)}. */
  public static String broke(FailureCause breakage) {
    String leg = breakage.leg().name().toLowerCase(Locale.ROOT);
    return breakage.step() == null ? leg : "%s (%s)".formatted(oneLine(breakage.step()), leg);
  }

  /** A text in one line, without control characters. */
  public static String oneLine(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", "; ").replaceAll("\\p{Cntrl}+", " ");
  }

  /** A duration of milliseconds. */
  public static String millis(long millis) {
    return Durations.format(Duration.ofMillis(millis));
  }

  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A duration in minutes, or in a smaller unit below a minute. */
  private static String format(Duration duration) {
    boolean isShort = duration.compareTo(Duration.ofMinutes(1)) < 0;
    if (duration.isZero()) {
      return "0 min";
    }
    return Durations.format(isShort ? duration : Duration.ofMinutes(duration.toMinutes()));
  }
}
