package dev.journeybeat.server.healthcheck;

import dev.journeybeat.net.References;
import dev.journeybeat.result.HealthcheckResult;
import dev.journeybeat.server.history.runs.HealthcheckHistory;
import dev.journeybeat.server.schedule.PeriodicCalls;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Runs the healthchecks on their schedules and processes the results. */
public final class HealthcheckWatch implements AutoCloseable {

  private final Healthchecks healthchecks;
  private final HealthcheckRecord record;
  private final HealthcheckTransitions news;
  private final Clock clock;
  private volatile @Nullable PeriodicCalls rounds;
  private volatile boolean started;

  /** Runs nothing until {@code start}. */
  public HealthcheckWatch(
      HealthchecksSettings settings,
      HealthcheckContext context,
      HealthcheckHistory stored,
      References references,
      Clock clock) {
    this.clock = clock;
    this.healthchecks = new Healthchecks(settings, context, this::tell, clock);
    this.record = new HealthcheckRecord(stored, settings.keep(), clock);
    this.news = new HealthcheckTransitions(settings.onFailed(), references);
  }

  public Healthchecks healthchecks() {
    return healthchecks;
  }

  /** Starts to probe, store and report. */
  public synchronized void start() {
    if (healthchecks.paces().isEmpty()) {
      return;
    }
    healthchecks.remember(record.start(healthchecks.paces().keySet()));
    healthchecks.last().forEach(news::known);
    started = true;
    rounds =
        PeriodicCalls.start(
            healthchecks.paces(),
            name -> {
              var unused = healthchecks.look(name);
            },
            clock);
  }

  @Override
  public synchronized void close() {
    started = false;
    if (rounds != null) {
      rounds.close();
    }
    healthchecks.close();
    record.close();
    news.close();
  }

  private void tell(HealthcheckResult result) {
    if (started) {
      record.add(result);
      news.tell(result);
    }
  }
}
