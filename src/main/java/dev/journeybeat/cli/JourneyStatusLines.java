package dev.journeybeat.cli;

import dev.journeybeat.server.history.runs.LastRun;
import dev.journeybeat.server.schedule.HeldMaintenance;
import dev.journeybeat.server.schedule.MaintenanceSettings.Suppress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Formats the status of journeys for the terminal: times of today without the date. */
final class JourneyStatusLines {

  private static final DateTimeFormatter TODAY =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter ANOTHER_DAY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  /** A longer text shifts the rest of its own line only. */
  private static final int WIDEST = 30;

  private final Style style;
  private final ZoneId zone;
  private final LocalDate today;
  private final boolean isServed;

  /**
   * Creates a formatter for one moment and one time zone.
   *
   * @param isServed whether a running monitor has written the next fires
   */
  JourneyStatusLines(Style style, ZoneId zone, Instant now, boolean isServed) {
    this.style = style;
    this.zone = zone;
    this.today = now.atZone(zone).toLocalDate();
    this.isServed = isServed;
  }

  List<String> of(List<JourneyStatus> standings) {
    Column journey = column("JOURNEY", standings, JourneyStatus::journey);
    Column schedule = column("SCHEDULE", standings, JourneyStatusLines::schedule);
    Column last = column("LAST", standings, this::last);
    Column next = column("NEXT", standings, this::next);
    List<Column> columns = List.of(journey, schedule, last, next);
    List<String> lines = new ArrayList<>();
    StringBuilder head = new StringBuilder();
    columns.forEach(column -> head.append(column.pad(column.head())));
    lines.add(head.append("SOURCE").toString());
    for (JourneyStatus standing : standings) {
      StringBuilder line = new StringBuilder();
      columns.forEach(column -> line.append(column.pad(column.cell().apply(standing))));
      line.append(standing.source());
      lines.add(coloured(line.toString(), standing.last()));
      lines.addAll(remarks(standing));
    }
    return lines;
  }

  private record Column(String head, int width, Function<JourneyStatus, String> cell) {
    String pad(String text) {
      return text + " ".repeat(Math.max(0, width - text.length())) + "  ";
    }
  }

  private static Column column(
      String head, List<JourneyStatus> standings, Function<JourneyStatus, String> cell) {
    int longest =
        standings.stream().mapToInt(standing -> cell.apply(standing).length()).max().orElse(0);
    return new Column(head, Math.max(head.length(), Math.min(WIDEST, longest)), cell);
  }

  private static String schedule(JourneyStatus standing) {
    return standing.schedule() == null ? "on demand" : standing.schedule();
  }

  private String last(JourneyStatus standing) {
    LastRun last = standing.last();
    return last == null ? "-" : "%s %s".formatted(moment(last.firedAt()), last.verdict());
  }

  private String next(JourneyStatus standing) {
    if (standing.next() != null) {
      return moment(standing.next());
    }
    String schedule = standing.schedule();
    boolean begins = schedule != null && schedule.startsWith("every ") && !isServed;
    return begins && standing.pause() == null ? "at start" : "-";
  }

  private List<String> remarks(JourneyStatus standing) {
    List<String> remarks = new ArrayList<>();
    if (standing.pause() != null) {
      remarks.add("  " + style.yellow(standing.pause().format(zone)));
    }
    if (standing.mute() != null) {
      remarks.add("  " + style.yellow(standing.mute().format(zone)));
    }
    HeldMaintenance held = standing.maintenance();
    if (held != null) {
      String what = held.suppress() == Suppress.RUNS ? "it does not run" : "no alerts are raised";
      String reason = held.reason() == null ? "" : " (" + held.reason() + ")";
      remarks.add(
          "  "
              + style.yellow(
                  "in maintenance \"%s\" until %s%s: %s"
                      .formatted(held.name(), moment(held.until()), reason, what)));
    }
    return remarks;
  }

  private String coloured(String line, @Nullable LastRun last) {
    if (last == null) {
      return line;
    }
    String plain = " %s ".formatted(last.verdict());
    return line.replaceFirst(plain, " %s ".formatted(style.verdict(last.verdict())));
  }

  private String moment(Instant moment) {
    ZonedDateTime there = moment.atZone(zone);
    return (there.toLocalDate().equals(today) ? TODAY : ANOTHER_DAY).format(there);
  }
}
