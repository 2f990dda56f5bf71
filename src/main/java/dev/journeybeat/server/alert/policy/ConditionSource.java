package dev.journeybeat.server.alert.policy;

import java.util.List;
import java.util.Optional;

/** Finds conditions that are not about runs. It is polled every few seconds. */
public interface ConditionSource {

  /** All current conditions; empty if they are unknown at the moment. */
  Optional<List<Condition>> look();
}
