package dev.journeybeat.server.healthcheck;

import dev.journeybeat.result.HealthcheckResult;
import dev.journeybeat.server.command.ExternalCommand;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs {@code healthchecks.on-failed.command}, a few at a time. The environment describes the
 * failed healthcheck: {@code JOURNEYBEAT_HEALTHCHECK}, {@code JOURNEYBEAT_REASON} and {@code
 * JOURNEYBEAT_SINCE}.
 */
final class FailedCommand implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(FailedCommand.class);

  /** A small number, because each command is a process. */
  private static final int AT_ONCE = 4;

  private final OnFailedSettings settings;
  private final Predicate<HealthcheckResult> isWorthIt;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          AT_ONCE,
          task -> {
            Thread made = new Thread(task, "on-failed");
            made.setDaemon(true);
            return made;
          });

  /**
   * Creates the runner without running a command.
   *
   * @param isWorthIt evaluated right before a queued command starts
   */
  FailedCommand(OnFailedSettings settings, Predicate<HealthcheckResult> isWorthIt) {
    this.settings = settings;
    this.isWorthIt = isWorthIt;
  }

  /** Queues the command without blocking. */
  void run(HealthcheckResult down) {
    try {
      threads.execute(
          () -> {
            if (isWorthIt.test(down)) {
              perform(down);
            }
          });
    } catch (RejectedExecutionException stopping) {
      log.warn(
          "on-failed command not run, the monitor is stopping: command={} healthcheck={}",
          settings.command(),
          down.name());
    }
  }

  /** Stops running commands. */
  @Override
  public void close() {
    int waiting = threads.shutdownNow().size();
    if (waiting > 0) {
      log.warn("on-failed commands not run, the monitor is stopping: count={}", waiting);
    }
  }

  private void perform(HealthcheckResult down) {
    Map<String, String> environment =
        Map.of(
            "JOURNEYBEAT_HEALTHCHECK", down.name(),
            "JOURNEYBEAT_REASON", down.reason(),
            "JOURNEYBEAT_SINCE", down.since().toString());
    try {
      new ExternalCommand(settings.command(), environment, settings.timeout())
          .run("")
          .ifPresent(
              trouble ->
                  log.warn(
                      "on-failed command failed: healthcheck={} reason={}", down.name(), trouble));
    } catch (IOException e) {
      log.warn("on-failed command failed: healthcheck={} reason={}", down.name(), e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      log.warn("on-failed command killed, the monitor is stopping: healthcheck={}", down.name());
    }
  }
}
