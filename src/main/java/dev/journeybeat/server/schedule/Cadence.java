package dev.journeybeat.server.schedule;

import dev.journeybeat.settings.UnusableSetting;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** When a journey runs. Immutable; equal to another with the same text. */
public abstract sealed class Cadence permits Every, Cron {

  static final String VALID = "\"every 5m\" or a Quartz cron such as \"0 0/5 * * * ?\"";

  private static final String KEY = "schedule";

  private final String text;

  Cadence(String text) {
    this.text = text;
  }

  /**
   * Parses {@code every 5m} (also s, h and d) or a Quartz cron, which starts with seconds.
   *
   * @param zone time zone of a cron
   * @throws UnusableSetting if it is neither; says what is valid
   */
  public static Cadence parse(String text, ZoneId zone) {
    String trimmed = text.strip();
    Optional<Every> every = Every.of(KEY, trimmed);
    return every.isPresent() ? every.get() : Cron.of(KEY, trimmed, zone, VALID);
  }

  /**
   * Parses {@code every 5m}, but no cron.
   *
   * @param key key of the setting
   * @throws UnusableSetting if it is anything else; says what is valid
   */
  public static Duration parsePeriod(String key, String text) {
    return Every.of(key, text.strip())
        .orElseThrow(() -> new UnusableSetting(key, text, "an interval such as \"every 1m\""))
        .period();
  }

  /** The first fire after this moment, if it started at this moment; empty if there is none. */
  public abstract Optional<Instant> next(Instant after);

  /**
   * The scheduled moments.
   *
   * @param start start of the schedule; periods are counted from it
   * @param offset delay added to each moment
   */
  abstract FireTimes moments(Instant start, Duration offset);

  /** The text in the configuration. */
  @Override
  public String toString() {
    return text;
  }
}
