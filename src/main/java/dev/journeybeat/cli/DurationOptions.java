package dev.journeybeat.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of pauses and mutes: duration and reason. */
final class DurationOptions {

  @Option(
      names = "--for",
      paramLabel = "DURATION",
      description = "Duration, such as 2h (default: no end).")
  private @Nullable String lasting;

  @Option(
      names = "--until",
      paramLabel = "MOMENT",
      description = "End, such as 2026-12-01T10:00, in the time zone of the schedules.")
  private @Nullable String end;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      required = true,
      description = "Reason, shown to other people.")
  private String reason = "";

  /**
   * The reason.
   *
   * @throws UsageException if it is blank
   */
  String reason() {
    if (reason.isBlank()) {
      throw new UsageException("--reason: found nothing; expected a few words for other people");
    }
    return reason.strip();
  }

  /**
   * The end; {@code null} for no end.
   *
   * @throws UsageException if it can't be parsed, or is in the past
   */
  @Nullable Instant until(Instant now, ZoneId zone) {
    if (lasting != null && end != null) {
      throw new UsageException("Use only one of --for and --until.");
    }
    Instant until =
        lasting == null
            ? null
            : now.plus(TimeArguments.lasting("--for", lasting, "\"2h\" or \"1d12h\""));
    if (end != null) {
      until = moment(end, zone);
    }
    if (until != null && !until.isAfter(now)) {
      throw new UsageException(
          "--until: found \"%s\"; expected a moment in the future".formatted(end));
    }
    return until;
  }

  private static Instant moment(String text, ZoneId zone) {
    try {
      return LocalDateTime.parse(text).atZone(zone).toInstant();
    } catch (DateTimeException e) {
      throw new UsageException(
          "--until: found \"%s\"; expected a date and time such as \"2026-12-01T10:00\""
              .formatted(text));
    }
  }
}
