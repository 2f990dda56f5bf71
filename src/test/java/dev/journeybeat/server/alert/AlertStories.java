package dev.journeybeat.server.alert;

import dev.journeybeat.engine.mail.MovableClock;
import dev.journeybeat.server.alert.model.AlertCondition;
import dev.journeybeat.server.alert.model.AlertSuppression;
import dev.journeybeat.server.alert.policy.EscalationSettings;
import dev.journeybeat.server.alert.policy.PolicySettings;
import dev.journeybeat.server.history.store.HistorySettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Monitors with one store, whose runs are made up, and whom they tell. */
abstract class AlertStories {

  static final String GONE = "checkout: the button is gone";

  final MovableClock clock = new MovableClock();
  final FakeCarrier carrier = new FakeCarrier("shop", "monitor");
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

  static PolicySettings policy(AlertCondition trouble, String after, String... channels) {
    List<String> all = channels.length == 0 ? List.of("shop") : List.of(channels);
    return new PolicySettings(
        trouble, List.of(), trouble.isOfRuns() ? after : null, null, null, all, null, null, null);
  }

  static PolicySettings clearing(int passes) {
    return new PolicySettings(
        AlertCondition.FAILED, List.of(), "1", null, passes, List.of("shop"), null, null, null);
  }

  static PolicySettings reminding(Duration every) {
    return new PolicySettings(
        AlertCondition.FAILED, List.of(), "1", null, null, List.of("shop"), every, null, null);
  }

  static PolicySettings escalating(Duration after, String channel) {
    EscalationSettings escalation = new EscalationSettings(after, List.of(channel));
    return new PolicySettings(
        AlertCondition.FAILED, List.of(), "1", null, null, List.of("shop"), null, escalation, null);
  }

  static PolicySettings only(String journey) {
    @Nullable Duration never = null;
    return new PolicySettings(
        AlertCondition.FAILED,
        List.of(journey),
        "1",
        null,
        null,
        List.of("shop"),
        never,
        null,
        null);
  }

  AlertWorld world(PolicySettings... policies) {
    return world("here", AlertSuppression.NONE, policies);
  }

  AlertWorld world(String location, AlertSuppression suppression, PolicySettings... policies) {
    Map<String, PolicySettings> all = new LinkedHashMap<>();
    for (PolicySettings policy : policies) {
      all.put(policy.on().toString(), policy);
    }
    HistorySettings own =
        new HistorySettings(folder, store.url(), store.username(), store.password(), store.lease());
    AlertWorld world = new AlertWorld(own, clock, location, carrier, all, suppression);
    worlds.add(world);
    return world;
  }
}
