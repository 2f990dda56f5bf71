package dev.journeybeat.server.ops;

import dev.journeybeat.result.Durations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Health of a monitor in another process: whether its scheduler fires and its store can be written.
 *
 * @param text a sentence that confirms it, or the problem
 */
public record Health(boolean well, String text) {

  /** Interval between two heartbeats of a monitor. */
  public static final Duration EVERY = Duration.ofSeconds(10);

  private static final Duration TOO_OLD = EVERY.multipliedBy(4);

  /**
   * Reads the last heartbeat.
   *
   * @param file the heartbeat file of that monitor
   */
  public static Health of(Path file, Clock clock) {
    try {
      List<String> lines = Files.readAllLines(file);
      Instant beat = Instant.parse(lines.get(0));
      return of(Duration.between(beat, clock.instant()), lines.get(1));
    } catch (NoSuchFileException e) {
      return new Health(false, "no monitor is running here: there is no " + file);
    } catch (IOException | DateTimeException | IndexOutOfBoundsException e) {
      return new Health(false, "the heartbeat file %s can't be read: %s".formatted(file, e));
    }
  }

  /** Whether a heartbeat is too old to count. */
  static boolean isTooOld(Duration age) {
    return age.compareTo(TOO_OLD) > 0;
  }

  private static Health of(Duration age, String trouble) {
    if (isTooOld(age)) {
      return new Health(
          false,
          "the scheduler has not fired, or nothing could be written, for " + Durations.format(age));
    }
    return trouble.isEmpty()
        ? new Health(
            true, "the scheduler fired and the store was written " + Durations.format(age) + " ago")
        : new Health(false, trouble);
  }
}
