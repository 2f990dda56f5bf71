package dev.journeybeat.monitor;

import dev.journeybeat.browser.Browsers;
import dev.journeybeat.config.JourneySettings;
import dev.journeybeat.config.Settings;
import dev.journeybeat.evidence.EvidenceKeeper;
import dev.journeybeat.evidence.Redactor;
import dev.journeybeat.journeys.JourneyClass;
import dev.journeybeat.journeys.JourneyFolder;
import dev.journeybeat.mail.Mailboxes;
import dev.journeybeat.probe.Databases;
import dev.journeybeat.probe.Endpoints;
import dev.journeybeat.result.RunListener;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.runner.CustomerPool;
import dev.journeybeat.runner.RunParts;
import dev.journeybeat.runner.Runner;
import dev.journeybeat.schedule.Schedule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole monitor: all parts, put together. Safe to share. */
public final class Monitor implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Monitor.class);

  /** For runs under way to get their verdict and their undo when the monitor stops. */
  private static final Duration STOPPING = Duration.ofSeconds(30);

  private final Settings settings;
  private final JourneyFolder journeys;
  private final Browsers browsers;
  private final Mailboxes mailboxes;
  private final Databases databases;
  private final Endpoints endpoints;
  private final Runner runner;
  private final Schedule schedule;
  private final Clock clock;

  /**
   * Puts the parts together; nothing runs yet.
   *
   * @param secrets what must never leave the process in a text
   */
  public Monitor(
      Settings settings,
      Set<String> secrets,
      JourneyFolder journeys,
      List<RunListener> listeners,
      Clock clock) {
    this.settings = settings;
    this.journeys = journeys;
    this.clock = clock;
    browsers = new Browsers(settings.browser());
    mailboxes = new Mailboxes(settings.mail(), clock);
    databases = new Databases(settings.databases(), clock);
    endpoints = new Endpoints(settings.endpoints(), clock);
    RunParts parts =
        new RunParts(
            settings.site(),
            settings.location(),
            browsers,
            new CustomerPool(settings.customers()),
            mailboxes,
            databases,
            endpoints,
            new EvidenceKeeper(settings.evidence(), new Redactor(secrets)));
    List<RunListener> all = new ArrayList<>(listeners);
    all.add(new VerdictLog());
    runner = new Runner(parts, all, clock);
    schedule = new Schedule(settings.browser().atOnce(), this::fire);
  }
}
