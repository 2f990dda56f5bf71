package dev.journeybeat.server.ops;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notifies systemd that the monitor is ready and that its scheduler fires, if systemd started this
 * process and expects it. Java can't write to a socket of systemd; systemd's own program does.
 * Never waits.
 */
public final class Systemd implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Systemd.class);

  private static final File NOTHING = new File("/dev/null");
  private static final int MOST_WAITING = 3;
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final String program;
  private final boolean isPresent;
  private final boolean isWatching;
  private final ThreadPoolExecutor thread =
      new ThreadPoolExecutor(
          0, 1, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(MOST_WAITING), Systemd::thread);

  /**
   * @param environment environment of this process; systemd sets {@code NOTIFY_SOCKET} and {@code
   *     WATCHDOG_USEC}
   */
  Systemd(String program, Map<String, String> environment) {
    this.program = program;
    this.isPresent = environment.containsKey("NOTIFY_SOCKET");
    this.isWatching = isPresent && environment.containsKey("WATCHDOG_USEC");
  }

  public static Systemd ofThisProcess() {
    return new Systemd("systemd-notify", System.getenv());
  }

  /** Reports that the scheduler is running. */
  public void ready(String status) {
    tell("READY=1", "STATUS=" + status);
  }

  /** The scheduler calls it. Without a call for {@code WatchdogSec}, the monitor counts as hung. */
  public void alive() {
    if (isWatching) {
      tell("WATCHDOG=1");
    }
  }

  @Override
  public void close() {
    tell("STOPPING=1");
    thread.shutdown();
  }

  private void tell(String... what) {
    if (isPresent) {
      try {
        thread.execute(() -> run(List.of(what)));
      } catch (RejectedExecutionException e) {
        log.debug("{} not sent to systemd: earlier ones are in progress", String.join(" ", what));
      }
    }
  }

  private void run(List<String> what) {
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(what);
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectInput(ProcessBuilder.Redirect.from(NOTHING))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        log.warn("systemd was not notified of {}: {} does not end", what, program);
      } else if (process.exitValue() != 0) {
        log.warn(
            "systemd was not notified of {}: {} ended with {}", what, program, process.exitValue());
      }
    } catch (IOException e) {
      log.warn("systemd was not notified of {}: {}", what, e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "systemd");
    thread.setDaemon(true);
    return thread;
  }
}
