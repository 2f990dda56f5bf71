package dev.journeybeat.server.web.status;

import static dev.journeybeat.server.web.status.Shown.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.engine.mail.MovableClock;
import dev.journeybeat.result.Leg;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.Verdict;
import dev.journeybeat.server.history.History;
import dev.journeybeat.server.history.queries.ArchivedRun;
import dev.journeybeat.server.history.queries.FailureCause;
import dev.journeybeat.server.history.runs.JourneyKey;
import dev.journeybeat.server.history.store.HistorySettings;
import dev.journeybeat.server.history.suppression.JourneyPause;
import dev.journeybeat.server.schedule.Cadence;
import dev.journeybeat.server.schedule.Maintenance;
import dev.journeybeat.server.schedule.MaintenanceSettings;
import dev.journeybeat.server.schedule.MaintenanceSettings.Suppress;
import dev.journeybeat.server.schedule.ScheduleEntry;
import dev.journeybeat.server.uptime.Percentiles;
import dev.journeybeat.server.web.overview.Code;
import dev.journeybeat.server.web.overview.JourneyCard;
import dev.journeybeat.server.web.overview.JourneyStats;
import dev.journeybeat.server.web.overview.Labels;
import dev.journeybeat.server.web.overview.MonitorPort;
import dev.journeybeat.server.web.overview.Overview;
import dev.journeybeat.server.web.overview.RunCounts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicStatusObserverTest {

  private static final RunCounts NOTHING = new RunCounts(0, 0, 0, Percentiles.of());

  /** Not asked here, where no uptime is shown. */
  private static History history;

  private final Map<String, MaintenanceSettings> maintenance = new LinkedHashMap<>();
  private final List<JourneyCard> cards = new ArrayList<>();

  @BeforeAll
  static void open(@TempDir Path folder) {
    history =
        new History(
            new HistorySettings(folder, null, null, null, Duration.ofSeconds(30)),
            "https://shop.example",
            new MovableClock());
  }

  @AfterAll
  static void close() {
    history.close();
  }

  @ParameterizedTest
  @CsvSource({"PASSED, WORKS", "FAILED, BROKEN", "INCONCLUSIVE, UNKNOWN"})
  void standsAsItsLastRunEnded(Verdict verdict, PublicState standing) {
    runs(null, null, verdict, 30, 20, 10);

    assertThat(checkout().standing()).isEqualTo(standing);
  }

  @Test
  void hasStoodSo_sinceItsVerdictIsTheSame_whereThatIsKnown() {
    runs(null, null, Verdict.FAILED, 30, 20, 10);
    assertThat(checkout().since()).isEqualTo(minutesAgo(30));

    cards.clear();
    runs(null, null, Verdict.INCONCLUSIVE, 30, 20, 10);
    assertThat(checkout().since()).isNull();
  }

  @Test
  void isNotWatched_whereItHasNoRun() {
    assertThat(checkout().standing()).as("not known here").isEqualTo(PublicState.UNWATCHED);

    runs(null, null, Verdict.PASSED);
    assertThat(checkout().standing()).as("no run yet").isEqualTo(PublicState.UNWATCHED);
  }

  @Test
  void standsAsItDoesHere_notAsOthersDoOrAsItDoesElsewhere() {
    runs(new JourneyKey("search", "here"), Verdict.FAILED, 30, 20, 10);
    runs(new JourneyKey("checkout", "there"), Verdict.FAILED, 30, 20, 10);
    runs(null, null, Verdict.PASSED, 25, 15, 5);

    assertThat(checkout()).isEqualTo(shown(PublicState.WORKS, minutesAgo(25)));
  }

  @Test
  void isNotWatched_whileItIsPaused() {
    runs(
        new JourneyPause("checkout", "sale", "anna", NOON, null), null, Verdict.PASSED, 30, 20, 10);

    assertThat(checkout()).isEqualTo(shown(PublicState.UNWATCHED, null));
  }

  @Test
  void isNotWatched_afterThreeTimesTheUsualPause() {
    runs(null, null, Verdict.PASSED, 50, 40, 30);
    assertThat(checkout().standing()).isEqualTo(PublicState.WORKS);

    cards.clear();
    runs(null, null, Verdict.PASSED, 51, 41, 31);
    assertThat(checkout().standing()).isEqualTo(PublicState.UNWATCHED);
  }

  @Test
  void isWatched_asLongAsItsScheduleSays_whereRunsWereAskedForByHand() {
    runs(null, "every 30m", Verdict.PASSED, 92, 91, 90);
    assertThat(checkout().standing()).isEqualTo(PublicState.WORKS);

    cards.clear();
    runs(null, "every 30m", Verdict.PASSED, 93, 92, 91);
    assertThat(checkout().standing()).isEqualTo(PublicState.UNWATCHED);
  }

  @Test
  void isWatched_whereOneRunIsAllThereIs() {
    runs(null, null, Verdict.PASSED, 300);

    assertThat(checkout().standing()).isEqualTo(PublicState.WORKS);
  }

  @Test
  void isNotKnown_whileTheBoardCanNotTell() {
    runs(null, null, Verdict.PASSED, 30, 20, 10);

    assertThat(checkout(overview(null, NOON, 0))).as("has not looked").isEqualTo(unknown());
    assertThat(checkout(overview("disk full", NOON, 1))).as("has trouble").isEqualTo(unknown());
    assertThat(checkout(overview(null, NOON.minusSeconds(121), 1))).as("old").isEqualTo(unknown());
    assertThat(checkout(overview(null, NOON.minusSeconds(120), 1)).standing())
        .isEqualTo(PublicState.WORKS);
  }

  @Test
  void isNotKnown_beforeAnybodyHasLooked() {
    assertThat(observer().nothing(NOON).journeys()).containsExactly(unknown());
  }

  @Test
  void isInMaintenance_whateverItsRunsSay_whereThatIsAnnounced() {
    runs(null, null, Verdict.FAILED, 30, 20, 10);
    maintenance.put("deploy", maintenance("2026-03-01T11:50", List.of("checkout")));
    maintenance.put("secret", maintenance("2026-03-01T11:40", List.of("checkout")));

    assertThat(checkout())
        .isEqualTo(shown(PublicState.MAINTENANCE, Instant.parse("2026-03-01T11:50:00Z")));
  }

  @Test
  void isNotInMaintenance_whereItIsOfOthers_orNotYet() {
    runs(null, null, Verdict.PASSED, 30, 20, 10);
    maintenance.put("deploy", maintenance("2026-03-01T11:50", List.of("search")));
    maintenance.put("move", maintenance("2026-03-01T12:01", List.of()));

    assertThat(checkout().standing()).isEqualTo(PublicState.WORKS);
  }

  @Test
  void announcesMaintenanceOfTheNextTwoWeeks_theFirstOneFirst() {
    maintenance.put("move", maintenance("2026-03-15T11:59", List.of()));
    maintenance.put("deploy", maintenance("2026-03-02T08:00", List.of("checkout", "search")));

    assertThat(status().maintenance())
        .containsExactly(
            new Announcement(
                "A new version comes",
                List.of("Checkout"),
                Instant.parse("2026-03-02T08:00:00Z"),
                Instant.parse("2026-03-02T08:30:00Z")),
            new Announcement(
                "We move",
                List.of("Checkout"),
                Instant.parse("2026-03-15T11:59:00Z"),
                Instant.parse("2026-03-15T12:29:00Z")));
  }

  @Test
  void announcesNothing_ofOthers_orThatIsFarAway() {
    maintenance.put("move", maintenance("2026-03-15T12:00", List.of()));
    maintenance.put("deploy", maintenance("2026-03-02T08:00", List.of("search")));

    assertThat(status().maintenance()).isEmpty();
  }

  @Test
  void isOfTheMinute_inWhichTheBoardLooked() {
    PublicStatusData status = observer().look(overview(null, NOON.plusSeconds(59), 1), NOON);

    assertThat(status.asOf()).isEqualTo(NOON);
    assertThat(status.title()).isEqualTo("Spoon shop");
    assertThat(status.allWell()).isEqualTo("All is well");
  }

  private void runs(
      @Nullable JourneyPause pause, @Nullable String cadence, Verdict verdict, int... minutesAgo) {
    ScheduleEntry planned =
        cadence == null
            ? null
            : new ScheduleEntry(
                "checkout",
                Cadence.parse(cadence, ZoneOffset.UTC),
                NOON.plusSeconds(60),
                null,
                null,
                0);
    runs(new JourneyKey("checkout", "here"), planned, pause, verdict, minutesAgo);
  }

  private void runs(JourneyKey journey, Verdict verdict, int... minutesAgo) {
    runs(journey, null, null, verdict, minutesAgo);
  }

  private void runs(
      JourneyKey journey,
      @Nullable ScheduleEntry planned,
      @Nullable JourneyPause pause,
      Verdict verdict,
      int... minutesAgo) {
    List<ArchivedRun> newest = new ArrayList<>();
    for (int each : minutesAgo) {
      newest.add(run(minutesAgo(each), verdict));
    }
    Instant since = newest.isEmpty() ? null : newest.get(0).run().firedAt();
    cards.add(
        new JourneyCard(
            journey,
            Labels.NONE,
            new JourneyStats(newest, false, since, NOTHING, NOTHING, Percentiles.of(), NOON),
            planned,
            pause,
            null,
            false,
            null));
  }

  private static ArchivedRun run(Instant firedAt, Verdict verdict) {
    return new ArchivedRun(
        new Run("run-" + firedAt, "checkout", "here", "hb-234567", firedAt, firedAt),
        verdict,
        false,
        1,
        Duration.ofSeconds(9),
        Duration.ofSeconds(8),
        verdict == Verdict.PASSED ? null : new FailureCause("pay", Leg.BROWSER, "no"),
        null);
  }

  private ShownJourney checkout() {
    return checkout(overview(null, NOON, 1));
  }

  private ShownJourney checkout(Overview overview) {
    List<ShownJourney> journeys = observer().look(overview, NOON).journeys();
    assertThat(journeys).hasSize(1);
    return journeys.get(0);
  }

  private PublicStatusData status() {
    return observer().look(overview(null, NOON, 1), NOON);
  }

  private Overview overview(@Nullable String trouble, Instant asOf, long version) {
    return new Overview(cards, trouble, null, asOf, version);
  }

  private static ShownJourney unknown() {
    return shown(PublicState.UNKNOWN, null);
  }

  private static ShownJourney shown(PublicState standing, @Nullable Instant since) {
    return new ShownJourney("checkout", "Checkout", standing, since, List.of());
  }

  private static Instant minutesAgo(int minutes) {
    return NOON.minus(Duration.ofMinutes(minutes));
  }

  private static MaintenanceSettings maintenance(String from, List<String> journeys) {
    LocalDateTime begin = LocalDateTime.parse(from);
    return new MaintenanceSettings(
        null, null, begin, begin.plusMinutes(30), null, Suppress.ALERTS, journeys, "for us");
  }

  private PublicStatusObserver observer() {
    StatusSettings settings =
        new StatusSettings(
            "/status",
            "Spoon shop",
            "All is well",
            Map.of("checkout", "Checkout"),
            Map.of("deploy", "A new version comes", "move", "We move"),
            0,
            ZoneOffset.UTC);
    return new PublicStatusObserver(
        settings, new TestDesk(), new UptimeCache(history.queries(), 0, ZoneOffset.UTC));
  }

  private final class TestDesk implements MonitorPort {

    @Override
    public String site() {
      return "https://shop.example";
    }

    @Override
    public String location() {
      return "here";
    }

    @Override
    public List<ScheduleEntry> planned() {
      return List.of();
    }

    @Override
    public Labels labels(String journey) {
      return Labels.NONE;
    }

    @Override
    public Maintenance maintenance() {
      return Maintenance.of(maintenance, ZoneOffset.UTC);
    }

    @Override
    public @Nullable String brokenJourneys() {
      return null;
    }

    @Override
    public Optional<Code> code(String journey) {
      return Optional.empty();
    }

    @Override
    public Optional<byte[]> picture(String run) {
      return Optional.empty();
    }

    @Override
    public Optional<Instant> runNow(String journey) {
      return Optional.empty();
    }
  }
}
