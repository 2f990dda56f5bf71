package dev.journeybeat.crash.alerts;

import dev.journeybeat.config.Configuration;
import dev.journeybeat.config.Settings;
import dev.journeybeat.config.Variables;
import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.result.Attempt;
import dev.journeybeat.result.Leg;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Verdict;
import dev.journeybeat.server.alert.Alerts;
import dev.journeybeat.server.alert.channel.ChannelContext;
import dev.journeybeat.server.alert.channel.Channels;
import dev.journeybeat.server.alert.model.AlertSuppression;
import dev.journeybeat.server.alert.outbox.AlertScope;
import dev.journeybeat.server.history.History;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * A monitor whose runs are made up and take no time; how it judges, stores and tells is the real
 * thing. It goes on until it is killed.
 */
final class MadeUpMonitor {

  private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(300);
  private static final int JOURNEYS = 5;

  private final Random random = new Random();
  private final History history;
  private final String location;

  private MadeUpMonitor(History history, String location) {
    this.history = history;
    this.location = location;
  }

  /** Takes the configuration, and whether to run journeys or only to tell what is left to tell. */
  public static void main(String... arguments) {
    Settings settings =
        Configuration.load(Path.of(arguments[0]), Settings.class, Variables.ofEnvironment())
            .settings();
    boolean runs = Boolean.parseBoolean(arguments[1]);
    Clock clock = Clock.systemUTC();
    String site = settings.site().toString();
    Alerts alerts =
        new Alerts(
            settings.alerts(),
            new Channels(
                settings.channels(),
                new ChannelContext(settings.templates(), ZoneOffset.UTC, Set.of(), clock)),
            new AlertScope(site, settings.location(), AlertSuppression.NONE, Duration.ofDays(400)),
            clock);
    History history = new History(settings.history(), site, alerts.consequence(), clock);
    MadeUpMonitor monitor = new MadeUpMonitor(history, settings.location());
    monitor.keepUp();
    alerts.start(history, Map.of());
    System.out.println("serves");
    while (true) {
      if (runs) {
        monitor.round();
      }
      LockSupport.parkNanos(BETWEEN_ROUNDS.toNanos());
      monitor.keepUp();
    }
  }

  private void keepUp() {
    try {
      var unused = history.keepUp();
    } catch (StoreException e) {
      System.err.println(e.getMessage());
    }
  }

  private void round() {
    for (int journey = 1; journey <= JOURNEYS; journey++) {
      Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
      String id = "%s-%d-%d".formatted(now, ProcessHandle.current().pid(), journey);
      Run run = new Run(id, "journey-" + journey, location, "hb-" + journey, now, now);
      if (history.begin(run).isPresent()) {
        var unused = history.ended(result(run));
      }
    }
  }

  private RunResult result(Run run) {
    boolean passed = random.nextBoolean();
    Attempt attempt =
        new Attempt(
            1,
            passed ? Verdict.PASSED : Verdict.FAILED,
            List.of(),
            passed ? null : "the button is gone",
            passed ? null : Leg.BROWSER,
            Duration.ofSeconds(1));
    return new RunResult(
        run, List.of(attempt), List.of(), false, Duration.ofSeconds(1), List.of(), null);
  }
}
