package dev.journeybeat.crash.alerts;

import static org.awaitility.Awaitility.await;

import dev.journeybeat.server.history.store.HistorySettings;
import dev.journeybeat.testing.ChildJvm;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;

/**
 * Kills the monitor at moments while it alerts people, most of whom are hard to reach, and asks
 * them afterwards what they were told. This process is the people; the monitor is another.
 */
public final class AlertHarness {

  private static final List<String> CHANNELS = List.of("hook", "other", "mail");
  private static final Duration LONGEST_LIFE = Duration.ofSeconds(4);
  private static final Duration TIMEOUT = Duration.ofMinutes(3);

  /** Every so often it is killed while it starts, which takes most of its time. */
  private static final int STARTS = 5;

  /** The mail server is away for so many kills, and there for as many. */
  private static final int OUTAGE = 3;

  private final int kills;
  private final Random random;
  private final Path folder;
  private final AlertStore store;
  private final HttpReceiver http;
  private final MailReceiver mail;

  private AlertHarness(
      int kills, long seed, Path folder, AlertStore store, HttpReceiver http, MailReceiver mail) {
    this.kills = kills;
    this.random = new Random(seed);
    this.folder = folder;
    this.store = store;
    this.http = http;
    this.mail = mail;
  }

  static AlertReport run(int kills, long seed, boolean onPostgres, Path folder) throws Exception {
    System.out.printf("%d kills, seed %d, in %s%n", kills, seed, folder);
    try (EmbeddedPostgres postgres = onPostgres ? EmbeddedPostgres.start() : null;
        HttpReceiver http = new HttpReceiver(seed);
        MailReceiver mail = new MailReceiver()) {
      HistorySettings settings = settings(folder, postgres);
      Files.writeString(folder.resolve("journeybeat.yaml"), yaml(settings, http, mail));
      try (AlertStore store = new AlertStore(settings)) {
        AlertHarness harness = new AlertHarness(kills, seed, folder, store, http, mail);
        harness.perform();
        return harness.report();
      }
    }
  }

  private void perform() throws Exception {
    for (int i = 0; i < kills; i++) {
      mail.isAway(i / OUTAGE % 2 == 0);
      boolean whileItStarts = i % STARTS == STARTS - 1;
      Process monitor = start(true);
      if (!whileItStarts) {
        awaiting("the monitor to serve").until(() -> log().contains("serves"));
      }
      Duration life = Duration.ofMillis(random.nextLong(LONGEST_LIFE.toMillis()));
      LockSupport.parkNanos(life.toNanos());
      monitor.destroyForcibly().waitFor();
      System.out.printf(
          Locale.ROOT,
          "%4d %4d ms after it %s  %5d runs, %4d alerts, the mail server is %s%n",
          i + 1,
          life.toMillis(),
          whileItStarts ? "began " : "served",
          store.runs(),
          store.alerts().size(),
          i / OUTAGE % 2 == 0 ? "away" : "there");
    }
    mail.isAway(false);
    http.isWell();
    Process last = start(false);
    try {
      awaiting("all to be delivered").until(store::isAllDelivered);
    } finally {
      last.destroyForcibly().waitFor();
    }
  }

  private AlertReport report() throws MessagingException {
    List<Told> all = new ArrayList<>(http.told());
    all.addAll(mail.told());
    Set<Told> told = new LinkedHashSet<>(all);
    List<AlertStore.Stored> alerts = store.alerts();
    List<String> doubled = AlertStore.doubled(told);
    List<String> lost = new ArrayList<>();
    compare(alerts, doubled, lost);
    for (AlertStore.Stored alert : alerts) {
      for (String channel : CHANNELS) {
        List<Told> here =
            told.stream()
                .filter(each -> each.alert().equals(alert.id()) && each.channel().equals(channel))
                .toList();
        if (here.stream().noneMatch(Told::tellsTheRaise)) {
          lost.add("%s was not told of %s".formatted(channel, alert));
        }
        if (alert.cleared() && here.stream().noneMatch(each -> each.news().equals("cleared"))) {
          lost.add("%s was not told that it is over: %s".formatted(channel, alert));
        }
      }
    }
    return new AlertReport(
        kills, store.runs(), alerts.size(), told.size(), all.size() - told.size(), doubled, lost);
  }

  /** With what the verdicts alone say. */
  private void compare(List<AlertStore.Stored> alerts, List<String> doubled, List<String> lost) {
    Map<String, Long> raised =
        alerts.stream()
            .collect(Collectors.groupingBy(AlertStore.Stored::journey, Collectors.counting()));
    store
        .expected()
        .forEach(
            (journey, expected) -> {
              long found = raised.getOrDefault(journey, 0L);
              String what = "%s: %d alerts, expected %d".formatted(journey, found, expected);
              if (found > expected) {
                doubled.add(what);
              } else if (found < expected) {
                lost.add(what);
              }
            });
  }

  private Process start(boolean runs) throws IOException {
    return new ProcessBuilder(
            ChildJvm.command(
                MadeUpMonitor.class.getName(),
                List.of("-Dlogback.configurationFile=config/logback.xml"),
                folder.resolve("journeybeat.yaml").toString(),
                String.valueOf(runs)))
        .redirectErrorStream(true)
        .redirectOutput(logFile().toFile())
        .start();
  }

  /** Of the monitor that was started last. */
  private Path logFile() {
    return folder.resolve("monitor.log");
  }

  private String log() throws IOException {
    return Files.readString(logFile());
  }

  private static ConditionFactory awaiting(String what) {
    // The mail server throws when a client is killed.
    return await(what)
        .dontCatchUncaughtExceptions()
        .atMost(TIMEOUT)
        .pollInterval(Duration.ofMillis(50));
  }

  private static HistorySettings settings(Path folder, @Nullable EmbeddedPostgres postgres) {
    String url =
        postgres == null
            ? null
            : postgres.getJdbcUrl("postgres", "postgres").replaceFirst("\\?.*", "");
    return new HistorySettings(
        folder.resolve("history"),
        url,
        postgres == null ? null : "postgres",
        null,
        Duration.ofSeconds(30));
  }

  private static String yaml(HistorySettings settings, HttpReceiver http, MailReceiver mail) {
    String database =
        settings.url() == null ? "" : "\n  url: %s\n  username: postgres".formatted(settings.url());
    return """
    site: http://shop.example
    history:
      folder: %s%s
    channels:
      hook:
        webhook: {url: "%s/hook"}
        timeout: 2s
      other:
        webhook: {url: "%s/other"}
        timeout: 2s
      mail:
        email:
          host: 127.0.0.1
          port: %d
          security: tls
          trust-any-certificate: true
          from: heartbeat@shop.example
          to: [operators@shop.example]
        timeout: 2s
    alerts:
      broken:
        on: failed
        after: 2
        channels: [hook, other, mail]
    """
        .formatted(settings.folder(), database, http.address(), http.address(), mail.port());
  }
}
