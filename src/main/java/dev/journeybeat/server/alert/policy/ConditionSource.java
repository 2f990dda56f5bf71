package dev.journeybeat.server.alert.policy;

import java.util.List;
import java.util.Optional;

/** Looks for a trouble that is not of runs, every few seconds. */
public interface ConditionSource {

  /** All that are in trouble now; empty if that can't be told at the moment. */
  Optional<List<Condition>> look();
}
