package dev.journeybeat.monitor;

import dev.journeybeat.probe.OnFailedSettings;
import dev.journeybeat.result.HealthcheckResult;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs {@code healthchecks.on-failed.command}, a few at a time. It finds in its environment what
 * went down: {@code JOURNEYBEAT_HEALTHCHECK}, {@code JOURNEYBEAT_REASON} and {@code
 * JOURNEYBEAT_SINCE}.
 */
final class FailedCommand implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(FailedCommand.class);

  private static final File NOTHING = new File("/dev/null");
  private static final int TOLD = 500;

  /** Few, because each is a process. */
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
   * Runs nothing yet.
   *
   * @param isWorthIt asked again when a command's turn has come
   */
  FailedCommand(OnFailedSettings settings, Predicate<HealthcheckResult> isWorthIt) {
    this.settings = settings;
    this.isWorthIt = isWorthIt;
  }

  /** Never waits. */
  void run(HealthcheckResult down) {
    try {
      threads.execute(
          () -> {
            if (isWorthIt.test(down)) {
              perform(down);
            }
          });
    } catch (RejectedExecutionException stopping) {
      log.warn("{} is not called for {}: the monitor stops", settings.command(), down.name());
    }
  }

  /** Ends those under way. */
  @Override
  public void close() {
    int waiting = threads.shutdownNow().size();
    if (waiting > 0) {
      log.warn("on-failed was not called {} times: the monitor stops", waiting);
    }
  }

  private void perform(HealthcheckResult down) {
    Path output = null;
    Process process = null;
    try {
      output = Files.createTempFile("journeybeat-on-failed", ".txt");
      process = start(down, output);
      boolean ended = process.waitFor(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
      if (!ended) {
        warn(down, "has not ended within its timeout and is ended", output);
      } else if (process.exitValue() != 0) {
        warn(down, "ended with " + process.exitValue(), output);
      }
    } catch (IOException e) {
      log.warn("on-failed for {}: {}", down.name(), e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      log.warn("on-failed for {} was cut off: the monitor stops", down.name());
    } finally {
      if (process != null) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
      delete(output);
    }
  }

  private Process start(HealthcheckResult down, Path output) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(settings.command())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(NOTHING));
    builder
        .environment()
        .putAll(
            Map.of(
                "JOURNEYBEAT_HEALTHCHECK", down.name(),
                "JOURNEYBEAT_REASON", down.reason(),
                "JOURNEYBEAT_SINCE", down.since().toString()));
    return builder.start();
  }

  private void warn(HealthcheckResult down, String what, Path output) throws IOException {
    String said = new String(Files.readAllBytes(output), StandardCharsets.UTF_8).strip();
    log.warn(
        "on-failed for {}: {} {}; it said \"{}\"",
        down.name(),
        settings.command().get(0),
        what,
        said.length() <= TOLD ? said : said.substring(0, TOLD) + "…");
  }

  private static void delete(@Nullable Path output) {
    try {
      if (output != null) {
        Files.deleteIfExists(output);
      }
    } catch (IOException e) {
      log.debug("{} stays", output, e);
    }
  }
}
