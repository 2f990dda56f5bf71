package dev.journeybeat.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** For how long something shall hold that somebody says of journeys, and why. */
final class DurationOptions {

  @Option(
      names = "--for",
      paramLabel = "DURATION",
      description = "How long, such as 2h (default: until it is taken back).")
  private @Nullable String lasting;

  @Option(
      names = "--until",
      paramLabel = "MOMENT",
      description = "Until when, such as 2026-12-01T10:00, by the schedules' time zone.")
  private @Nullable String end;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      required = true,
      description = "Why, for whoever wonders.")
  private String reason = "";

  /**
   * Why.
   *
   * @throws UsageException if nobody says so
   */
  String reason() {
    if (reason.isBlank()) {
      throw new UsageException("--reason: found nothing; expected a few words for whoever wonders");
    }
    return reason.strip();
  }

  /**
   * Until when; {@code null} for until it is taken back.
   *
   * @throws UsageException if that can't be read, or is over already
   */
  @Nullable Instant until(Instant now, ZoneId zone) {
    if (lasting != null && end != null) {
      throw new UsageException("Only one of --for and --until can say when it ends.");
    }
    Instant until =
        lasting == null
            ? null
            : now.plus(TimeArguments.lasting("--for", lasting, "\"2h\" or \"1d12h\""));
    if (end != null) {
      until = moment(end, zone);
    }
    if (until != null && !until.isAfter(now)) {
      throw new UsageException("--until: found \"%s\"; expected a moment to come".formatted(end));
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
