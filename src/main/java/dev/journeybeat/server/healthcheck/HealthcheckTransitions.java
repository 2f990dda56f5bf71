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
 * Tells when a healthcheck goes down and when it is up again, once each. Safe to share between
 * threads.
 */
final class HealthcheckTransitions implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger("dev.journeybeat.healthcheck");

  private final References references;
  private final @Nullable FailedCommand command;

  /** Those that have been told to be down, with what was told. */
  private final Map<String, HealthcheckResult> down = new ConcurrentHashMap<>();

  /**
   * Tells in the log, and by a command, if there is one.
   *
   * @param references if none of them answers, it is the monitor that has no network, and the
   *     command is not called
   */
  HealthcheckTransitions(@Nullable OnFailedSettings onFailed, References references) {
    this.references = references;
    this.command = onFailed == null ? null : new FailedCommand(onFailed, this::isWorthTelling);
  }

  /** Takes it for told: an earlier process has. */
  void known(HealthcheckResult result) {
    if (result.state() == HealthState.DOWN) {
      down.put(result.name(), result);
    }
  }

  /** Never waits. Results of one healthcheck come in their order. */
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
            Durations.spoken(lasted),
            result.reason());
      }
    }
  }

  /** Whether it counts as told that this one is down. */
  boolean isTold(String name) {
    return down.containsKey(name);
  }

  /** Asked when the command's turn has come, which may be later. */
  private boolean isWorthTelling(HealthcheckResult result) {
    if (!isTold(result.name())) {
      log.info("Healthcheck {} is up again before anybody was told", result.name());
      return false;
    }
    Optional<String> silence = references.allSilent();
    // Told again if it is still down when there is a network.
    silence.ifPresent(why -> forget(result, why));
    return silence.isEmpty();
  }

  private void forget(HealthcheckResult result, String why) {
    log.warn(
        "on-failed is not called for {}: the monitor's own network is gone: {}",
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
