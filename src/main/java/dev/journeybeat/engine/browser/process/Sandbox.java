package dev.journeybeat.engine.browser.process;

import dev.journeybeat.api.InconclusiveException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether Chromium uses its sandbox. The kernel must allow it, which containers and hardened
 * machines often do not. Only a try shows it. Thread-safe.
 */
public final class Sandbox {

  private static final Logger log = LoggerFactory.getLogger(Sandbox.class);

  /** Shared by all starts of a process: tried once, logged once. */
  public static final Sandbox OF_THIS_PROCESS = new Sandbox(isRoot());

  private static final List<String> WITHOUT = List.of("--no-sandbox");

  /** Chromium's messages for a missing sandbox. */
  private static final Pattern MISSED =
      Pattern.compile("sandbox|namespace|zygote", Pattern.CASE_INSENSITIVE);

  private final boolean root;
  private volatile boolean off;

  /**
   * @param root whether the user is root, for whom Chromium has no sandbox
   */
  Sandbox(boolean root) {
    this.root = root;
  }

  /**
   * Starts with the sandbox. If the sandbox prevents the start, starts without it.
   *
   * @param start starts the browser with additional arguments
   * @throws InconclusiveException if the start fails in both ways
   */
  public <T> T start(Function<List<String>, T> start) {
    if (!off && root) {
      turnOff("Journeybeat runs as root");
    }
    if (off) {
      return start.apply(WITHOUT);
    }
    try {
      return start.apply(List.of());
    } catch (EndedAtStartException e) {
      if (!MISSED.matcher(String.valueOf(e.getMessage())).find()) {
        throw e;
      }
      T started = retry(start, e);
      turnOff("the kernel does not allow one for this user");
      return started;
    }
  }

  private static <T> T retry(Function<List<String>, T> start, EndedAtStartException first) {
    try {
      return start.apply(WITHOUT);
    } catch (InconclusiveException second) {
      throw first;
    }
  }

  private void turnOff(String why) {
    off = true;
    log.info("Chromium runs without its sandbox: {}", why);
  }

  private static boolean isRoot() {
    try {
      return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    } catch (IOException | UnsupportedOperationException e) {
      return "root".equals(System.getProperty("user.name"));
    }
  }
}
