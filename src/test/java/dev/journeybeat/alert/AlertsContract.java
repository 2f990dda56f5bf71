package dev.journeybeat.alert;

import static dev.journeybeat.result.Verdict.FAILED;
import static dev.journeybeat.result.Verdict.INCONCLUSIVE;
import static dev.journeybeat.result.Verdict.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.channel.Alert;
import dev.journeybeat.channel.News;
import dev.journeybeat.channel.Notice;
import dev.journeybeat.channel.Severity;
import dev.journeybeat.channel.Trouble;
import dev.journeybeat.history.HistorySettings;
import dev.journeybeat.mail.MovableClock;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People are told of each trouble once, and of its end. */
abstract class AlertsContract {

  private static final String GONE = "checkout: the button is gone";

  final MovableClock clock = new MovableClock();
  private final FakeCarrier carrier = new FakeCarrier("shop", "monitor");
  private final List<AlertWorld> worlds = new ArrayList<>();

  @TempDir private Path folder;
  private HistorySettings store;

  abstract HistorySettings emptyStore(Path folder) throws Exception;

  @BeforeEach
  void makeStore() throws Exception {
    store = emptyStore(folder);
  }

  @AfterEach
  void close() {
    worlds.forEach(AlertWorld::close);
  }

  @Test
  void raisesOnce_whenTheSecondFailureInARowComes_andClearsOnce() {
    AlertWorld here = world(policy(Trouble.FAILED, "2"));

    here.run("checkout", FAILED);
    assertThat(here.told()).isEmpty();
    here.run("checkout", FAILED);
    assertThat(here.told()).containsExactly("shop RAISED " + GONE);
    here.run("checkout", FAILED);
    assertThat(here.told()).isEmpty();
    here.run("checkout", PASSED);
    assertThat(here.told()).containsExactly("shop CLEARED " + GONE);
    here.run("checkout", PASSED);
    assertThat(here.told()).isEmpty();
  }

  @Test
  void tellsSinceWhenItIsBroken_andWhenItWasWellLast() {
    AlertWorld here = world(policy(Trouble.FAILED, "2"));
    Run well = here.run("checkout", PASSED);
    Run first = here.run("checkout", FAILED);
    Run second = here.run("checkout", FAILED);
    here.deliver();

    Notice raised = carrier.notices.get(0);
    assertThat(raised.id()).isEqualTo(raised.alert().id() + "-1");
    assertThat(raised.aboutRun().orElseThrow().run()).isEqualTo(second);
    assertThat(raised.alert())
        .isEqualTo(
            new Alert(
                raised.alert().id(),
                "failed",
                Trouble.FAILED,
                Severity.CRITICAL,
                "checkout",
                "here",
                GONE,
                first.firedAt(),
                well.firedAt(),
                clock.instant(),
                null));
  }

  @Test
  void raisesForSoManyOfSoMany_andStaysThroughSinglePasses() {
    AlertWorld here = world(policy(Trouble.FAILED, "3 of 5"));

    for (Verdict verdict : List.of(FAILED, PASSED, FAILED, PASSED)) {
      here.run("checkout", verdict);
    }
    assertThat(here.told()).isEmpty();
    here.run("checkout", FAILED);
    assertThat(here.told()).containsExactly("shop RAISED " + GONE);
    here.run("checkout", PASSED);
    here.run("checkout", FAILED);
    here.run("checkout", PASSED);
    here.run("checkout", PASSED);
    assertThat(here.told()).isEmpty();
    here.run("checkout", PASSED);
    assertThat(here.told()).containsExactly("shop CLEARED " + GONE);
  }

  @Test
  void clearsAfterAsManyPassesAsAreAskedFor() {
    AlertWorld here = world(clearing(3));
    here.run("checkout", FAILED);
    here.run("checkout", PASSED);
    here.run("checkout", PASSED);
    assertThat(here.told()).containsExactly("shop RAISED " + GONE);

    here.run("checkout", PASSED);

    assertThat(here.told()).containsExactly("shop CLEARED " + GONE);
  }

  @Test
  void whoCouldNotTell_neitherBreaksNorMendsTheShop_andHasAnAlertOfItsOwn() {
    AlertWorld here =
        world(policy(Trouble.FAILED, "2"), policy(Trouble.INCONCLUSIVE, "2", "monitor"));

    here.run("checkout", FAILED);
    here.run("checkout", INCONCLUSIVE);
    assertThat(here.told()).isEmpty();
    here.run("checkout", INCONCLUSIVE);
    assertThat(here.told())
        .containsExactly("monitor RAISED checkout: could not tell: the button is gone");
    here.run("checkout", FAILED);
    assertThat(here.told())
        .containsExactlyInAnyOrder(
            "shop RAISED " + GONE, "monitor CLEARED checkout: could not tell: the button is gone");
    here.run("checkout", INCONCLUSIVE);
    assertThat(here.told()).isEmpty();
  }

  @Test
  void tellsOfSlowAndFlakyRuns_whichAreNotFailures() {
    AlertWorld here =
        world(
            policy(Trouble.FAILED, "1"),
            policy(Trouble.DEGRADED, "2"),
            policy(Trouble.FLAKY, "2 of 3"));

    here.run("checkout", PASSED, true, 1);
    here.run("checkout", PASSED, true, 2);
    assertThat(here.told()).containsExactly("shop RAISED checkout: passed, but took 4 s");
    here.run("checkout", PASSED, false, 2);
    assertThat(here.told())
        .containsExactly(
            "shop CLEARED checkout: passed, but took 4 s",
            "shop RAISED checkout: passed only on attempt 2");
  }

  @Test
  void countsNothingThatWasFiredInAMaintenance() {
    Instant end = clock.instant().plus(Duration.ofMinutes(3));
    AlertWorld here =
        world("here", (journey, moment) -> moment.isBefore(end), policy(Trouble.FAILED, "2"));

    here.run("checkout", FAILED);
    here.run("checkout", FAILED);
    here.run("checkout", FAILED);
    assertThat(here.told()).isEmpty();
    here.run("checkout", FAILED);

    assertThat(here.told()).containsExactly("shop RAISED " + GONE);
  }

  @Test
  void countsNoRunThatWasCaughtInAMaintenance() {
    Instant begin = clock.instant().plus(Duration.ofSeconds(64));
    AlertWorld here =
        world(
            "here",
            (journey, moment) -> !moment.isBefore(begin) && moment.isBefore(begin.plusSeconds(30)),
            policy(Trouble.FAILED, "1"));

    here.run("checkout", FAILED);
    assertThat(here.told()).isEmpty();
    here.run("checkout", FAILED);

    assertThat(here.told()).containsExactly("shop RAISED " + GONE);
  }

  @Test
  void isOneAlertForAllLocations_andOverWhenItHoldsNowhere() {
    AlertWorld here = world("here", Silence.NONE, policy(Trouble.FAILED, "1"));
    AlertWorld there = world("there", Silence.NONE, policy(Trouble.FAILED, "1"));

    here.run("checkout", FAILED);
    there.run("checkout", FAILED);
    assertThat(here.told()).containsExactly("shop RAISED " + GONE);
    here.run("checkout", PASSED);
    assertThat(here.told()).isEmpty();
    there.run("checkout", PASSED);

    assertThat(here.told()).containsExactly("shop CLEARED " + GONE);
    assertThat(carrier.notices.get(1).alert().locations()).isEqualTo("here, there");
  }

  @Test
  void aVerdictThatComesLate_isJudgedByTheNewestRuns() {
    AlertWorld here = world(policy(Trouble.FAILED, "2"));
    Run late = here.begin("checkout", clock.instant());
    here.run("checkout", FAILED);
    here.run("checkout", FAILED);
    assertThat(here.told()).containsExactly("shop RAISED " + GONE);

    here.history.ended(AlertWorld.result(late, PASSED, false, 1));

    assertThat(here.told()).isEmpty();
  }

  @Test
  void isRaisedForARunThatADeadMonitorLeft() {
    AlertWorld dead = world("here", Silence.NONE, policy(Trouble.INCONCLUSIVE, "1"));
    dead.begin("checkout", clock.instant());
    AlertWorld alive = world("here", Silence.NONE, policy(Trouble.INCONCLUSIVE, "1"));
    clock.move(Duration.ofMinutes(10));

    alive.history.keepUp();

    assertThat(alive.told())
        .containsExactly("shop RAISED checkout: could not tell: the monitor stopped");
  }

  @Test
  void isToldAgainAndAgainUnderTheSameId_untilItArrives() {
    AlertWorld here = world(policy(Trouble.FAILED, "1"));
    carrier.isAway("shop");
    here.run("checkout", FAILED);

    for (int pause : new int[] {1, 2, 4, 8}) {
      here.deliver();
      clock.move(Duration.ofSeconds(pause).minusMillis(1));
      here.deliver();
      clock.move(Duration.ofMillis(1));
    }
    assertThat(carrier.refused).hasSize(4);
    carrier.isBack("shop");
    assertThat(here.told()).containsExactly("shop RAISED " + GONE);
    assertThat(carrier.refused).extracting(Notice::id).containsOnly(carrier.notices.get(0).id());
    clock.move(Duration.ofDays(1));
    assertThat(here.told()).isEmpty();
  }

  @Test
  void leavesAChannelAloneForAsLongAsItAsks() {
    AlertWorld here = world(policy(Trouble.FAILED, "1"));
    carrier.asksToWait("shop", Duration.ofMinutes(7));
    here.run("checkout", FAILED);
    here.deliver();
    carrier.isBack("shop");

    clock.move(Duration.ofMinutes(7).minusMillis(1));
    assertThat(here.told()).isEmpty();
    clock.move(Duration.ofMillis(1));
    assertThat(here.told()).containsExactly("shop RAISED " + GONE);
  }

  @Test
  void tellsBothInOne_whenItIsOverBeforeAnybodyCouldBeTold() {
    AlertWorld here = world(policy(Trouble.FAILED, "1", "shop", "monitor"));
    carrier.isAway("shop");
    here.run("checkout", FAILED);
    here.deliver();
    here.run("checkout", PASSED);
    carrier.isBack("shop");
    clock.move(Duration.ofMinutes(1));

    assertThat(here.told())
        .containsExactlyInAnyOrder(
            "monitor RAISED " + GONE,
            "monitor CLEARED " + GONE,
            "shop CLEARED " + GONE + ", of which nothing was told");
  }

  @Test
  void keepsTheOrderOfAJourney_andLetsOthersPass() {
    AlertWorld here = world(policy(Trouble.FAILED, "1"), policy(Trouble.FLAKY, "1"));
    carrier.asksToWait("shop", Duration.ofMinutes(10));
    here.run("checkout", FAILED);
    here.deliver();
    carrier.isBack("shop");
    here.run("checkout", PASSED, false, 2);
    here.run("search", FAILED);

    assertThat(here.told()).containsExactly("shop RAISED search: the button is gone");
    clock.move(Duration.ofMinutes(10));
    assertThat(here.told())
        .containsExactly(
            "shop CLEARED " + GONE + ", of which nothing was told",
            "shop RAISED checkout: passed only on attempt 2");
  }

  @Test
  void remindsForAsLongAsItHolds_butTellsNoReminderThatIsOvertaken() {
    AlertWorld here = world(reminding(Duration.ofHours(1)));
    here.run("checkout", FAILED);
    assertThat(here.told()).containsExactly("shop RAISED " + GONE);

    clock.move(Duration.ofHours(1));
    here.look();
    here.look();
    assertThat(here.told()).containsExactly("shop REMINDER " + GONE);

    carrier.asksToWait("shop", Duration.ofMinutes(50));
    for (int hour = 0; hour < 3; hour++) {
      clock.move(Duration.ofHours(1));
      here.look();
    }
    carrier.isBack("shop");
    clock.move(Duration.ofMinutes(50));
    here.look();
    assertThat(here.told()).containsExactly("shop REMINDER " + GONE);

    here.run("checkout", PASSED);
    clock.move(Duration.ofHours(3));
    here.look();
    assertThat(here.told()).containsExactly("shop CLEARED " + GONE);
  }

  @Test
  void tellsMorePeopleOnce_whenItHoldsOn_andThoseOfItsEnd() {
    AlertWorld here = world(escalating(Duration.ofMinutes(30), "monitor"));
    here.run("checkout", FAILED);
    clock.move(Duration.ofMinutes(29));
    here.look();
    assertThat(here.told()).containsExactly("shop RAISED " + GONE);

    clock.move(Duration.ofMinutes(1));
    here.look();
    here.look();
    assertThat(here.told()).containsExactly("monitor ESCALATED " + GONE);
    here.run("checkout", PASSED);

    assertThat(here.told())
        .containsExactlyInAnyOrder("shop CLEARED " + GONE, "monitor CLEARED " + GONE);
  }

  @Test
  void waitsForTheEndOfQuietHours_withWhatIsNotCritical() {
    AlertWorld here = world(policy(Trouble.FLAKY, "1"), policy(Trouble.FAILED, "1"));
    Instant morning = clock.instant().plus(Duration.ofHours(8));
    carrier.isQuietUntil(morning);

    here.run("checkout", PASSED, false, 2);
    here.run("search", PASSED, false, 2);
    here.run("search", PASSED);
    assertThat(here.told()).isEmpty();
    here.run("checkout", FAILED);
    assertThat(here.told()).containsExactly("shop RAISED " + GONE);
    clock.move(Duration.ofHours(8));

    assertThat(here.told())
        .containsExactly(
            "shop RAISED checkout: passed only on attempt 2",
            "shop CLEARED search: passed only on attempt 2, of which nothing was told");
  }

  @Test
  void isDeliveredByAnother_whenTheMonitorThatHadItIsGone() {
    AlertWorld gone = world("here", Silence.NONE, policy(Trouble.FAILED, "1"));
    AlertWorld other = world("there", Silence.NONE, policy(Trouble.FAILED, "1"));
    gone.run("checkout", FAILED);
    gone.takes("shop");

    assertThat(other.told()).isEmpty();
    clock.move(Duration.ofMinutes(10));
    other.history.keepUp();

    assertThat(other.told()).containsExactly("shop RAISED " + GONE);
  }

  @Test
  void isOver_whenItsPolicyHasGone() {
    AlertWorld before = world("here", Silence.NONE, policy(Trouble.FAILED, "1"));
    before.run("checkout", FAILED);
    assertThat(before.told()).containsExactly("shop RAISED " + GONE);

    AlertWorld after = world("here", Silence.NONE, policy(Trouble.FLAKY, "1"));
    after.look();

    assertThat(after.open()).isEmpty();
    assertThat(after.told()).containsExactly("shop CLEARED " + GONE);
  }

  @Test
  void tellsOfTroublesThatAreNotOfRuns_onceTheyLast() {
    AlertWorld here = world(policy(Trouble.LATE, "1"));
    Sighting late = new Sighting("checkout", "checkout: all browsers are busy", clock.instant());
    here.sees(late);
    clock.move(Duration.ofMinutes(4));
    here.look();
    assertThat(here.told()).isEmpty();

    clock.move(Duration.ofMinutes(1));
    here.look();
    here.look();
    assertThat(here.told()).containsExactly("shop RAISED checkout: all browsers are busy");
    here.sees((Sighting) null);
    here.look();
    assertThat(here.open()).containsExactly("late checkout");
    here.sees();
    here.look();

    assertThat(here.told()).containsExactly("shop CLEARED checkout: all browsers are busy");
  }

  @Test
  void beginsANewCount_whenItWasClearedByHand() {
    AlertWorld here = world(policy(Trouble.FAILED, "2"));
    here.run("checkout", FAILED);
    here.run("checkout", FAILED);
    here.clearByHand();
    assertThat(here.told())
        .containsExactly("shop CLEARED " + GONE + " (cleared by hand), of which nothing was told");

    here.run("checkout", INCONCLUSIVE);
    here.run("checkout", FAILED);
    assertThat(here.told()).isEmpty();
    here.run("checkout", FAILED);

    assertThat(here.told()).containsExactly("shop RAISED " + GONE);
  }

  @Test
  void remindsNobodyOfAJourneyThatIsPaused() {
    AlertWorld here = world(reminding(Duration.ofHours(1)));
    here.run("checkout", FAILED);
    assertThat(here.told()).containsExactly("shop RAISED " + GONE);
    here.history.pauses().pause(List.of("checkout"), "the shop moves", null);

    clock.move(Duration.ofHours(1));
    here.look();
    assertThat(here.told()).isEmpty();
    here.history.pauses().resume(List.of("checkout"));
    here.look();

    assertThat(here.told()).containsExactly("shop REMINDER " + GONE);
  }

  @Test
  void isOfOneJourneyOnly_whereThePolicyIs() {
    AlertWorld here = world(only("search"));

    here.run("checkout", FAILED);
    here.run("search", FAILED);

    assertThat(here.told()).containsExactly("shop RAISED search: the button is gone");
    assertThat(here.openNews(carrier.notices.get(0).alert().id())).containsExactly(News.RAISED);
  }

  private static PolicySettings policy(Trouble trouble, String after, String... channels) {
    List<String> all = channels.length == 0 ? List.of("shop") : List.of(channels);
    return new PolicySettings(
        trouble, List.of(), trouble.isOfRuns() ? after : null, null, null, all, null, null, null);
  }

  private static PolicySettings clearing(int passes) {
    return new PolicySettings(
        Trouble.FAILED, List.of(), "1", null, passes, List.of("shop"), null, null, null);
  }

  private static PolicySettings reminding(Duration every) {
    return new PolicySettings(
        Trouble.FAILED, List.of(), "1", null, null, List.of("shop"), every, null, null);
  }

  private static PolicySettings escalating(Duration after, String channel) {
    EscalationSettings escalation = new EscalationSettings(after, List.of(channel));
    return new PolicySettings(
        Trouble.FAILED, List.of(), "1", null, null, List.of("shop"), null, escalation, null);
  }

  private static PolicySettings only(String journey) {
    @Nullable Duration never = null;
    return new PolicySettings(
        Trouble.FAILED, List.of(journey), "1", null, null, List.of("shop"), never, null, null);
  }

  private AlertWorld world(PolicySettings... policies) {
    return world("here", Silence.NONE, policies);
  }

  private AlertWorld world(String location, Silence silence, PolicySettings... policies) {
    Map<String, PolicySettings> all = new LinkedHashMap<>();
    for (PolicySettings policy : policies) {
      all.put(policy.on().toString(), policy);
    }
    HistorySettings own =
        new HistorySettings(folder, store.url(), store.username(), store.password(), store.lease());
    AlertWorld world = new AlertWorld(own, clock, location, carrier, all, silence);
    worlds.add(world);
    return world;
  }
}
