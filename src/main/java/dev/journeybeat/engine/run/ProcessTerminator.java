package dev.journeybeat.engine.run;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends the process if an abandoned thread holds all memory. */
interface ProcessTerminator {

  void endProcess();

  /**
   * Ends this process immediately, because a regular shutdown needs memory. Open undos run after
   * the restart.
   */
  final class Halt implements ProcessTerminator {

    /** The exit code that Java itself uses when it is out of memory. */
    private static final int EXIT_CODE = 3;

    private static final int TRIES = 10;

    private static final Logger log = LoggerFactory.getLogger(ProcessTerminator.class);

    private static final String WHY =
        "Journeybeat has no memory left, because a journey holds it and does not end;"
            + " Journeybeat exits to be restarted";

    /** Created early, because logging may be impossible later. */
    private final byte[] line = (WHY + "\n").getBytes(StandardCharsets.UTF_8);

    private final FileOutputStream errors = new FileOutputStream(FileDescriptor.err);

    Halt() {
      // Classes can't be loaded without memory.
      var unused = children();
    }

    @Override
    public void endProcess() {
      try {
        endChildren();
        log.error(WHY);
      } catch (OutOfMemoryError e) {
        sayWithoutMemory();
      } finally {
        Runtime.getRuntime().halt(EXIT_CODE);
      }
    }

    /** Finds all processes first, because children of an ended process can't be found any more. */
    private static void endChildren() {
      for (int tries = 0; tries < TRIES; tries++) {
        try {
          children().forEach(ProcessHandle::destroyForcibly);
          return;
        } catch (OutOfMemoryError e) {
          // The thread that holds the memory seldom uses the last of it for long.
        }
      }
    }

    private static List<ProcessHandle> children() {
      return ProcessHandle.current().descendants().toList();
    }

    private void sayWithoutMemory() {
      try {
        errors.write(line);
      } catch (IOException e) {
        // The exit code reports the cause, too.
      }
    }
  }
}
