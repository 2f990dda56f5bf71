package dev.journeybeat.server.web;

import static org.awaitility.Awaitility.await;

import dev.journeybeat.engine.mail.MovableClock;
import dev.journeybeat.result.Attempt;
import dev.journeybeat.result.HealthState;
import dev.journeybeat.result.HealthcheckResult;
import dev.journeybeat.result.Leg;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Step;
import dev.journeybeat.result.StepStatus;
import dev.journeybeat.result.Verdict;
import dev.journeybeat.server.history.History;
import dev.journeybeat.server.history.store.HistorySettings;
import dev.journeybeat.server.history.undo.StoredUndoLedger;
import dev.journeybeat.server.history.undo.UndoBook;
import dev.journeybeat.server.schedule.Cadence;
import dev.journeybeat.server.schedule.Maintenance;
import dev.journeybeat.server.schedule.ScheduleEntry;
import dev.journeybeat.server.web.admin.AdminPorts;
import dev.journeybeat.server.web.admin.SystemFacts;
import dev.journeybeat.server.web.healthcheck.HealthcheckResultsPort;
import dev.journeybeat.server.web.live.SseHub;
import dev.journeybeat.server.web.overview.Code;
import dev.journeybeat.server.web.overview.Labels;
import dev.journeybeat.server.web.overview.MonitorPort;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A web server with a real store behind it, and a monitor that does as it is told. */
final class WebWorld implements AutoCloseable {

  static final String SITE = "https://shop.example";

  final MovableClock clock = new MovableClock();
  final SseHub live;
  final History history;
  final StoredUndoLedger ledger;
  Maintenance maintenance = Maintenance.NEVER;
  SystemFacts system = SampleFacts.well();
  final KnownAlerts alerts = new KnownAlerts();
  private final Path folder;
  final List<String> begun = new CopyOnWriteArrayList<>();
  final Map<String, byte[]> pictures = new ConcurrentHashMap<>();
  private final Map<String, HealthcheckResult> healthchecks = new LinkedHashMap<>();
  private final List<String> planned = new ArrayList<>();
  final Map<String, Labels> labels = new ConcurrentHashMap<>();
  private @Nullable String broken;
  private HealthcheckResultsPort looks = new Known();
  private HealthPort vitals = new SampleVitals();
  private @Nullable WebServer server;

  WebWorld(Path folder) {
    this(folder, Duration.ofSeconds(5));
  }

  /** One that tells the pages that are open so often that it lives. */
  WebWorld(Path folder, Duration signOfLife) {
    this.folder = folder;
    this.live = new SseHub(signOfLife);
    HistorySettings settings =
        new HistorySettings(folder, null, null, null, Duration.ofSeconds(30));
    history = new History(settings, SITE, clock);
    ledger = new StoredUndoLedger(history.store(), SITE, clock);
  }

  WebServer start() {
    return start(new WebSettings("127.0.0.1", 0, null, null));
  }

  WebServer start(WebSettings settings) {
    return start(settings, Duration.ofSeconds(10));
  }

  /** One that has much to look at before it knows. */
  WebServer startPatiently(Duration timeout) {
    return start(new WebSettings("127.0.0.1", 0, null, null), timeout);
  }

  private WebServer start(WebSettings settings, Duration timeout) {
    WebServer started = another(settings);
    server = started;
    started.begin();
    await().atMost(timeout).until(() -> started.overview().hasLooked());
    return started;
  }

  /** One more, that is not closed with this. */
  WebServer another(WebSettings settings) {
    return WebServer.start(
        settings, new WebParts(history, new TestDesk(), looks, live, vitals, backstage()), clock);
  }

  private AdminPorts backstage() {
    return new AdminPorts(
        new UndoBook(history.store(), SITE, clock), alerts, maintenance, () -> system);
  }

  /** From now on the store can't be used. */
  void losesStore() throws IOException {
    history.store().close();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
        Files.createDirectory(file);
      }
    }
  }

  Optional<WebServer> server() {
    return Optional.ofNullable(server);
  }

  URI address() {
    return Objects.requireNonNull(server).address();
  }

  void plans(String journey) {
    planned.add(journey);
  }

  void maintains(Maintenance maintenance) {
    this.maintenance = maintenance;
  }

  void breaks(String sources) {
    broken = sources;
  }

  void vitals(HealthPort vitals) {
    this.vitals = vitals;
  }

  void looks(HealthcheckResultsPort looks) {
    this.looks = looks;
  }

  void has(String name, HealthState state, String reason) {
    healthchecks.put(
        name,
        new HealthcheckResult(
            name,
            state,
            reason,
            Duration.ofMillis(42),
            clock.instant().minusSeconds(5),
            clock.instant().minusSeconds(60)));
  }

  /** A run that has begun so many minutes ago. */
  Run begins(String journey, int minutesAgo) {
    Run run = run(journey, minutesAgo);
    var unused = history.begin(run).orElseThrow();
    live.started(run);
    return run;
  }

  Run passes(String journey, int minutesAgo, Step... steps) {
    Run run = run(journey, minutesAgo);
    ends(run, Verdict.PASSED, null, null, steps);
    return run;
  }

  Run fails(String journey, int minutesAgo, String failure, @Nullable Path evidence, Step... all) {
    Run run = run(journey, minutesAgo);
    ends(run, Verdict.FAILED, failure, evidence, all);
    return run;
  }

  void ends(
      Run run, Verdict verdict, @Nullable String failure, @Nullable Path evidence, Step... steps) {
    RunResult result = result(run, verdict, failure, evidence, steps);
    history.ended(result);
    live.ended(result);
  }

  RunResult result(
      Run run, Verdict verdict, @Nullable String failure, @Nullable Path evidence, Step... steps) {
    Leg leg = failure == null ? null : Leg.BROWSER;
    return new RunResult(
        run,
        List.of(new Attempt(1, verdict, List.of(steps), failure, leg, Duration.ofMillis(8_300))),
        List.of(),
        false,
        Duration.ofMillis(9_400),
        List.of(),
        evidence);
  }

  Step step(Run run, String name, Leg leg, int second, @Nullable String failure) {
    return step(run.startedAt(), name, leg, second, failure);
  }

  Step step(Instant start, String name, Leg leg, int second, @Nullable String failure) {
    return new Step(
        name,
        failure == null ? StepStatus.PASSED : StepStatus.FAILED,
        leg,
        start.plusSeconds(second),
        Duration.ofMillis(1_500),
        failure,
        leg == Leg.MAIL ? Duration.ofMillis(740) : null);
  }

  Run run(String journey, int minutesAgo) {
    Instant fired = clock.instant().minus(Duration.ofMinutes(minutesAgo));
    return new Run(
        "%s-%d".formatted(journey.replaceAll("[^a-z]", ""), minutesAgo),
        journey,
        "here",
        "hb-" + minutesAgo,
        fired,
        fired);
  }

  @Override
  public void close() {
    live.close();
    if (server != null) {
      server.close();
    }
    history.close();
  }

  private final class Known implements HealthcheckResultsPort {
    @Override
    public Collection<String> names() {
      return healthchecks.keySet();
    }

    @Override
    public CompletableFuture<List<HealthcheckResult>> recent(Collection<String> names) {
      return CompletableFuture.completedFuture(
          names.stream().map(name -> Objects.requireNonNull(healthchecks.get(name))).toList());
    }
  }

  private final class TestDesk implements MonitorPort {
    @Override
    public String site() {
      return SITE;
    }

    @Override
    public String location() {
      return "here";
    }

    @Override
    public List<ScheduleEntry> planned() {
      Instant next = clock.instant().plusSeconds(100);
      return planned.stream()
          .map(
              name ->
                  new ScheduleEntry(
                      name, Cadence.parse("every 5m", ZoneOffset.UTC), next, null, null, 0))
          .toList();
    }

    @Override
    public Labels labels(String journey) {
      return labels.getOrDefault(journey, Labels.NONE);
    }

    @Override
    public Maintenance maintenance() {
      return maintenance;
    }

    @Override
    public @Nullable String brokenJourneys() {
      return broken;
    }

    @Override
    public Optional<Code> code(String journey) {
      return Optional.of(new Code("/app/journeys/Sample.java", "7f3k2q", clock.instant()));
    }

    @Override
    public Optional<byte[]> picture(String run) {
      return Optional.ofNullable(pictures.get(run));
    }

    @Override
    public Optional<Instant> runNow(String journey) {
      return !begun.contains(journey) && begun.add(journey)
          ? Optional.of(clock.instant())
          : Optional.empty();
    }
  }
}
