package dev.journeybeat.monitor;

import dev.journeybeat.config.Settings;
import dev.journeybeat.history.HealthcheckHistory;
import dev.journeybeat.history.History;
import dev.journeybeat.probe.HealthcheckContext;
import dev.journeybeat.probe.Healthchecks;
import dev.journeybeat.probe.References;
import dev.journeybeat.result.HealthcheckResult;
import dev.journeybeat.schedule.PeriodicCalls;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The healthchecks: on their schedules once it is started, and what becomes of their results. */
final class HealthcheckWatch implements AutoCloseable {

  private final Healthchecks healthchecks;
  private final HealthcheckRecord record;
  private final HealthcheckTransitions news;
  private final Clock clock;
  private volatile @Nullable PeriodicCalls rounds;
  private volatile boolean started;

  /**
   * Looks at nothing yet.
   *
   * @param secrets what must never be told
   */
  HealthcheckWatch(Settings settings, Set<String> secrets, History history, Clock clock) {
    this.clock = clock;
    this.healthchecks =
        new Healthchecks(
            settings.healthchecks(),
            new HealthcheckContext(settings.site(), settings.databases(), secrets),
            this::tell,
            clock);
    HealthcheckHistory stored = history.healthchecks(settings.location());
    this.record = new HealthcheckRecord(stored, settings.healthchecks().keep(), clock);
    this.news =
        new HealthcheckTransitions(
            settings.healthchecks().onFailed(), new References(settings.references()));
  }

  Healthchecks healthchecks() {
    return healthchecks;
  }

  /** Looks, stores and tells from now on. */
  synchronized void start() {
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
