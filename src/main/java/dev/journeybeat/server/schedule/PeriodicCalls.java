package dev.journeybeat.server.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Consumer;
import org.quartz.TriggerKey;

/**
 * Calls again and again, each name at its own pace. On a scheduler of its own, so that however many
 * there are, no journey fires late. Safe to share between threads.
 */
public final class PeriodicCalls implements AutoCloseable {

  private final QuartzScheduler clockwork;

  private PeriodicCalls(QuartzScheduler clockwork) {
    this.clockwork = clockwork;
  }

  /**
   * Rounds that are running already. The first calls are spread over a pace, and so are all later
   * ones.
   *
   * @param paces how often to call each name; in whole seconds
   * @param onTime must not wait
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
