package dev.journeybeat.engine.run;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that runs the code of a journey or an undo. */
final class JourneyThread extends Thread {

  private static final Logger log = LoggerFactory.getLogger(JourneyThread.class);

  /** Linux resolves this path for the calling thread, as PROCESS/task/THREAD. */
  private static final Path ITSELF = Path.of("/proc/thread-self");

  /**
   * A tenth of the processor share of other threads under load. The minimum would be too low:
   * garbage collection waits for each thread, so one starved thread would block all.
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

  /** Bytes allocated since its start. */
  long allocated() {
    return ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean threads
        ? threads.getThreadAllocatedBytes(getId())
        : 0;
  }

  /**
   * Lowers its processor priority on Linux. Java's own priorities have no effect there, unless the
   * process runs as root with a special option.
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
