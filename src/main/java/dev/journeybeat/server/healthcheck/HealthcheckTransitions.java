package dev.journeybeat.server.healthcheck;

import dev.journeybeat.net.References;
import dev.journeybeat.result.Durations;
import dev.journeybeat.result.HealthState;
import dev.journeybeat.result.HealthcheckResult;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reports once when a healthcheck goes down, and once when it is up again. Safe to share between
 * threads.
 */
final class HealthcheckTransitions implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger("dev.journeybeat.healthcheck");

  private final References references;
  private final @Nullable FailedCommand command;

  /** The healthchecks reported as down, with the reported results. */
  private final Map<String, HealthcheckResult> down = new ConcurrentHashMap<>();

  /**
   * Reports in the log, and with a command if one is configured.
   *
   * @param references if none of them answers, the monitor has no network, and the command does not
   *     run
   */
  HealthcheckTransitions(@Nullable OnFailedSettings onFailed, References references) {
    this.references = references;
    this.command = onFailed == null ? null : new FailedCommand(onFailed, this::isWorthTelling);
  }

  /** Marks a result as reported by an earlier process. */
  void known(HealthcheckResult result) {
    if (result.state() == HealthState.DOWN) {
      down.put(result.name(), result);
    }
  }

  /** Does not block. The results of one healthcheck arrive in order. */
  void tell(HealthcheckResult result) {
    if (result.state() == HealthState.DOWN) {
      if (down.putIfAbsent(result.name(), result) == null) {
        log.warn("Healthcheck {} is down: {}", result.name(), result.reason());
        if (command != null) {
          command.run(result);
        }
      }
    } else if (result.state() == HealthState.UP) {
      HealthcheckResult before = down.remove(result.name());
      if (before != null) {
        Duration lasted = Duration.between(before.since(), result.since());
        log.info(
            "Healthcheck {} is up again after {}: {}",
            result.name(),
            Durations.format(lasted),
            result.reason());
      }
    }
  }

  /** Whether this healthcheck is reported as down. */
  boolean isTold(String name) {
    return down.containsKey(name);
  }

  /** Evaluated right before the command starts, which may be later. */
  private boolean isWorthTelling(HealthcheckResult result) {
    if (!isTold(result.name())) {
      log.info("Healthcheck {} is up again before its on-failed command ran", result.name());
      return false;
    }
    Optional<String> suppression = references.allSilent();
    // Reported again if it is still down when the network is back.
    suppression.ifPresent(why -> forget(result, why));
    return suppression.isEmpty();
  }

  private void forget(HealthcheckResult result, String why) {
    log.warn(
        "on-failed command not run, the monitor has no network: healthcheck={} reason={}",
        result.name(),
        why);
    down.remove(result.name());
  }

  @Override
  public void close() {
    if (command != null) {
      command.close();
    }
  }
}
