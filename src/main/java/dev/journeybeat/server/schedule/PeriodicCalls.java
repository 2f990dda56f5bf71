package dev.journeybeat.server.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Consumer;
import org.quartz.TriggerKey;

/**
 * Periodic calls, each name at its own interval. They use their own scheduler, so that any number
 * of them delays no journey. Safe to share between threads.
 */
public final class PeriodicCalls implements AutoCloseable {

  private final QuartzScheduler clockwork;

  private PeriodicCalls(QuartzScheduler clockwork) {
    this.clockwork = clockwork;
  }

  /**
   * Starts the calls. They are spread evenly over the interval.
   *
   * @param paces interval of each name, in whole seconds
   * @param onTime must not block
   */
  public static PeriodicCalls start(
      Map<String, Duration> paces, Consumer<String> onTime, Clock clock) {
    QuartzScheduler clockwork = new QuartzScheduler((name, firedAt) -> onTime.accept(name));
    Instant now = clock.instant();
    int number = 0;
    for (Map.Entry<String, Duration> each : paces.entrySet()) {
      Duration pace = each.getValue();
      Cadence cadence = Cadence.parse("every %ds".formatted(pace.toSeconds()), ZoneOffset.UTC);
      Instant first = now.plus(pace.multipliedBy(number++).dividedBy(paces.size()));
      FireTimes moments = cadence.moments(first, Duration.ZERO);
      clockwork.set(
          TriggerKey.triggerKey(each.getKey()),
          new MomentTrigger(moments, first, Duration.ZERO, clock),
          null);
    }
    return new PeriodicCalls(clockwork);
  }

  @Override
  public void close() {
    clockwork.stop();
  }
}
