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
 * Whether Chromium shuts its pages away from this machine. It needs the kernel's leave, which
 * containers and hardened machines often do not have; only trying tells. May be used by several
 * threads.
 */
public final class Sandbox {

  private static final Logger log = LoggerFactory.getLogger(Sandbox.class);

  /** Of all that one process starts: told once, tried once. */
  public static final Sandbox OF_THIS_PROCESS = new Sandbox(isRoot());

  private static final List<String> WITHOUT = List.of("--no-sandbox");

  /** How Chromium speaks of it when it must do without. */
  private static final Pattern MISSED =
      Pattern.compile("sandbox|namespace|zygote", Pattern.CASE_INSENSITIVE);

  private final boolean root;
  private volatile boolean off;

  /**
   * @param root whether that is who starts: to root Chromium gives no sandbox
   */
  Sandbox(boolean root) {
    this.root = root;
  }

  /**
   * Starts with the sandbox, and without it where that is why it does not start.
   *
   * @param start does it with these arguments added
   * @throws InconclusiveException as the start did, if the sandbox makes no difference
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
      turnOff("the kernel does not let this user have one here");
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
    log.info("Chromium runs without its sandbox, because {}", why);
  }

  private static boolean isRoot() {
    try {
      return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    } catch (IOException | UnsupportedOperationException e) {
      return "root".equals(System.getProperty("user.name"));
    }
  }
}
