package dev.journeybeat.schedule;

import dev.journeybeat.settings.UnusableSetting;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.quartz.spi.MutableTrigger;

/** How often a journey runs. Immutable; equal to another that was written the same. */
public abstract sealed class Cadence permits Every, Cron {

  static final String VALID = "\"every 5m\" or a Quartz cron such as \"0 0/5 * * * ?\"";

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
    return Every.of(trimmed).orElseGet(() -> Cron.of(trimmed, zone));
  }

  /** The first fire after this moment, if it ran from this moment on; empty if there is none. */
  public abstract Optional<Instant> next(Instant after);

  /** A trigger that fires so, once for all fires that were missed. */
  abstract MutableTrigger trigger();

  /** As it was written. */
  @Override
  public String toString() {
    return text;
  }
}
