package dev.journeybeat.server.alert.policy;

import dev.journeybeat.server.alert.model.Alert;
import dev.journeybeat.server.alert.model.AlertCondition;
import dev.journeybeat.server.alert.model.AlertSuppression;
import dev.journeybeat.server.alert.outbox.OpenAlert;
import dev.journeybeat.server.history.store.Store;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Raises and resolves alerts for conditions that are not about runs. Used by one thread. */
public final class ConditionPoller {

  private final List<Policy> policies;
  private final AlertService register;
  private final AlertSuppression suppression;
  private final Map<AlertCondition, ConditionSource> sources;

  /** The stored conditions, by policy and subject. Unchanged conditions are not written again. */
  private final Map<List<String>, Condition> stored = new HashMap<>();

  public ConditionPoller(
      List<Policy> policies,
      AlertService register,
      AlertSuppression suppression,
      Map<AlertCondition, ConditionSource> sources) {
    this.policies = policies.stream().filter(policy -> !policy.trouble().isOfRuns()).toList();
    this.register = register;
    this.suppression = suppression;
    this.sources = sources;
  }

  /**
   * Polls all sources once.
   *
   * @throws dev.journeybeat.engine.store.StoreException if the store can't be used
   */
  public void look(Store store) {
    for (Policy policy : policies) {
      ConditionSource source = sources.get(policy.trouble());
      Optional<List<Condition>> seen = source == null ? Optional.empty() : source.look();
      seen.ifPresent(
          sightings ->
              compare(
                  store,
                  policy,
                  sightings.stream().filter(each -> policy.isAbout(each.subject())).toList()));
    }
  }

  private void compare(Store store, Policy policy, List<Condition> sightings) {
    List<String> open = store.read(handle -> open(handle, policy));
    if (!sightings.isEmpty() || !open.isEmpty()) {
      store.useTransaction(handle -> compare(handle, policy, sightings, open));
    }
  }

  private void compare(Handle handle, Policy policy, List<Condition> sightings, List<String> open) {
    Instant now = register.now();
    for (Condition each : sightings) {
      boolean lasts = !each.since().plus(policy.pendingPeriod()).isAfter(now);
      if (lasts && !suppression.holds(each.subject(), now)) {
        raise(handle, policy, each, open);
      }
    }
    for (String subject : open) {
      if (sightings.stream().noneMatch(each -> each.subject().equals(subject))) {
        stored.remove(List.of(policy.name(), subject));
        register.well(handle, policy, subject, null);
      }
    }
  }

  private void raise(Handle handle, Policy policy, Condition sighting, List<String> open) {
    List<String> key = List.of(policy.name(), sighting.subject());
    if (!open.contains(sighting.subject()) || !sighting.equals(stored.get(key))) {
      register.trouble(
          handle,
          policy,
          new ObservedCondition(
              sighting.subject(),
              AlertSummaries.line(sighting.headline()),
              null,
              sighting.since(),
              null));
      stored.put(key, sighting);
    }
  }

  private List<String> open(Handle handle, Policy policy) {
    return register.open(handle).stream()
        .map(OpenAlert::alert)
        .filter(alert -> alert.policy().equals(policy.name()))
        .map(Alert::subject)
        .toList();
  }
}
