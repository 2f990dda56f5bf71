package dev.journeybeat.app;

import dev.journeybeat.engine.journeys.JourneyFolder;
import dev.journeybeat.engine.journeys.JourneyState;
import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.engine.undo.UndoEntry;
import dev.journeybeat.result.HealthState;
import dev.journeybeat.result.HealthcheckResult;
import dev.journeybeat.server.alert.model.AlertCondition;
import dev.journeybeat.server.alert.policy.Condition;
import dev.journeybeat.server.alert.policy.ConditionSource;
import dev.journeybeat.server.schedule.JourneyScheduler;
import dev.journeybeat.server.schedule.ScheduleEntry;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sources of alert conditions that do not come from runs. */
final class ConditionSources {

  private final ServiceParts parts;
  private final JourneyFolder journeys;
  private final JourneyScheduler schedule;
  private final Clock clock;

  /** Time since which journeys do not compile; {@code null} if they do. */
  private @Nullable Instant brokenSince;

  ConditionSources(ServiceParts parts, JourneyScheduler schedule, Clock clock) {
    this.parts = parts;
    this.journeys = parts.journeys();
    this.schedule = schedule;
    this.clock = clock;
  }

  Map<AlertCondition, ConditionSource> all() {
    return Map.of(
        AlertCondition.UNDO_STUCK, this::undos,
        AlertCondition.OVERDUE, this::late,
        AlertCondition.BROKEN_JOURNEYS, this::broken,
        AlertCondition.HEALTHCHECK_DOWN, this::down);
  }

  private Optional<List<Condition>> undos() {
    try {
      return Optional.of(stuck(parts.run().ledger().open(), this::journey));
    } catch (StoreException e) {
      return Optional.empty();
    }
  }

  private String journey(UndoEntry entry) {
    return parts.history().run(entry.run()).orElseThrow().journey();
  }

  /**
   * The oldest failed undo of each journey.
   *
   * @param open open undos, newest first
   * @param journeys finds the journey of a failed undo
   */
  static List<Condition> stuck(List<UndoEntry> open, Function<UndoEntry, String> journeys) {
    Map<String, Condition> oldest = new LinkedHashMap<>();
    for (UndoEntry entry : open) {
      if (entry.tries() > 0) {
        String journey = journeys.apply(entry);
        String headline =
            "%s: undo \"%s\" of run %s failed: %s"
                .formatted(journey, entry.format(), entry.run(), entry.failure());
        // The list is sorted newest first.
        oldest.put(journey, new Condition(journey, headline, entry.notedAt()));
      }
    }
    return List.copyOf(oldest.values());
  }

  private Optional<List<Condition>> late() {
    return Optional.of(late(schedule.planned(), clock.instant()));
  }

  static List<Condition> late(List<ScheduleEntry> planned, Instant now) {
    return planned.stream().flatMap(each -> late(each, now).stream()).toList();
  }

  private static Optional<Condition> late(ScheduleEntry planned, Instant now) {
    Instant waiting = planned.waitingSince();
    Instant next = planned.next();
    if (waiting != null) {
      String why = "%s: run of %s has not started, all browsers are busy";
      return Optional.of(
          new Condition(planned.journey(), why.formatted(planned.journey(), waiting), waiting));
    }
    if (next != null && next.isBefore(now)) {
      String why = "%s: missed its run at %s, the scheduler does not fire";
      return Optional.of(
          new Condition(planned.journey(), why.formatted(planned.journey(), next), next));
    }
    return Optional.empty();
  }

  private Optional<List<Condition>> broken() {
    JourneyState state = journeys.state();
    if (state.problems().isEmpty()) {
      brokenSince = null;
      return Optional.of(List.of());
    }
    Instant since = brokenSince == null ? clock.instant() : brokenSince;
    brokenSince = since;
    String first = state.problems().get(0).toString().lines().findFirst().orElse("");
    return Optional.of(List.of(new Condition("", "some journeys can't be used: " + first, since)));
  }

  private Optional<List<Condition>> down() {
    List<HealthcheckResult> last = parts.healthchecks().healthchecks().last();
    Set<String> known = last.stream().map(HealthcheckResult::name).collect(Collectors.toSet());
    List<HealthcheckResult> down =
        last.stream().filter(check -> check.state() == HealthState.DOWN).toList();
    boolean all = known.containsAll(parts.healthchecks().healthchecks().paces().keySet());
    // Without a network, the monitor sees all healthchecks down.
    if (!all || (!down.isEmpty() && parts.run().references().allSilent().isPresent())) {
      return Optional.empty();
    }
    return Optional.of(
        down.stream()
            .map(
                check ->
                    new Condition(
                        check.name(),
                        "healthcheck %s is down: %s".formatted(check.name(), check.reason()),
                        check.since()))
            .toList());
  }
}
