package dev.journeybeat.server.schedule;

import dev.journeybeat.settings.UnusableSetting;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** How often a journey runs. Immutable; equal to another that was written the same. */
public abstract sealed class Cadence permits Every, Cron {

  static final String VALID = "\"every 5m\" or a Quartz cron such as \"0 0/5 * * * ?\"";

  private static final String KEY = "schedule";

  private final String text;

  Cadence(String text) {
    this.text = text;
  }

  /**
   * Understands {@code every 5m} (also s, h and d) or a Quartz cron, which has seconds first.
   *
   * @param zone whose clock a cron means
   * @throws UnusableSetting if it is neither; says what it could be
   */
  public static Cadence parse(String text, ZoneId zone) {
    String trimmed = text.strip();
    Optional<Every> every = Every.of(KEY, trimmed);
    return every.isPresent() ? every.get() : Cron.of(KEY, trimmed, zone, VALID);
  }

  /**
   * Understands {@code every 5m}, and no cron.
   *
   * @param key where it was written
   * @throws UnusableSetting if it is something else; says what it could be
   */
  public static Duration parsePeriod(String key, String text) {
    return Every.of(key, text.strip())
        .orElseThrow(() -> new UnusableSetting(key, text, "\"every 1m\", or another such time"))
        .period();
  }

  /** The first fire after this moment, if it ran from this moment on; empty if there is none. */
  public abstract Optional<Instant> next(Instant after);

  /**
   * When it fires.
   *
   * @param start from when on it runs; what a period is counted from
   * @param offset how much later all its fires are
   */
  abstract FireTimes moments(Instant start, Duration offset);

  /** As it was written. */
  @Override
  public String toString() {
    return text;
  }
}
