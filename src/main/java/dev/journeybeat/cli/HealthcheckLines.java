package dev.journeybeat.cli;

import dev.journeybeat.result.Durations;
import dev.journeybeat.result.HealthState;
import dev.journeybeat.result.HealthcheckResult;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Formats results of healthchecks for the terminal. */
final class HealthcheckLines {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss z", Locale.ENGLISH);

  /** A longer name shifts the rest of its own line only. */
  private static final int WIDEST = 40;

  private final Style style;

  HealthcheckLines(Style style) {
    this.style = style;
  }

  /** One line for each result, with the names in a column. */
  List<String> of(List<HealthcheckResult> results) {
    int width =
        results.stream()
            .mapToInt(result -> Math.min(WIDEST, result.name().length()))
            .max()
            .orElse(0);
    return results.stream().map(result -> line(result, width)).toList();
  }

  /** In the time zone of this machine. */
  static String moment(Instant moment) {
    return MOMENT.format(moment.atZone(ZoneId.systemDefault()));
  }

  private String line(HealthcheckResult result, int width) {
    String padded = result.name() + " ".repeat(Math.max(0, width - result.name().length()));
    String took = "%8s".formatted(Durations.format(result.latency()));
    return result.state() == HealthState.UP
        ? "%s %s %s  %s".formatted(style.tick(), padded, took, style.dim(result.reason()))
        : "%s %s %s  %s".formatted(style.cross(), padded, took, style.red(result.reason()));
  }
}
