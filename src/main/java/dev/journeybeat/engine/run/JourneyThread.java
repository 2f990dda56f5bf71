package dev.journeybeat.engine.run;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread for the code of a journey or an undo. */
final class JourneyThread extends Thread {

  private static final Logger log = LoggerFactory.getLogger(JourneyThread.class);

  /** Linux has this name for whoever asks, as PROCESS/task/THREAD. */
  private static final Path ITSELF = Path.of("/proc/thread-self");

  /**
   * A tenth of what the others get where they want the processor too. Not the least there is: a
   * collection must wait for each thread to come by, and that one would have all wait.
   */
  private static final String NICE = "10";

  private volatile String systemId = "";

  JourneyThread(Runnable work, String name) {
    super(work, name);
    setDaemon(true);
  }

  @Override
  public void run() {
    systemId = systemId();
    super.run();
  }

  /** How much it has allocated since it began. */
  long allocated() {
    return ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean threads
        ? threads.getThreadAllocatedBytes(getId())
        : 0;
  }

  /**
   * Has it leave the processor to others, where the system is Linux. Java's own priorities mean
   * nothing there, unless the process is root's and started so.
   */
  void standBack() {
    if (systemId.isEmpty()) {
      return;
    }
    try {
      new ProcessBuilder("renice", "-n", NICE, "-p", systemId)
          .redirectErrorStream(true)
          .redirectOutput(Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      log.debug("{} keeps its priority", getName(), e);
    }
  }

  private static String systemId() {
    try {
      return Files.readSymbolicLink(ITSELF).getFileName().toString();
    } catch (IOException | UnsupportedOperationException e) {
      return "";
    }
  }
}
