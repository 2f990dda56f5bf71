package dev.journeybeat.engine.run;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is left to do where a thread that cannot be ended keeps all memory. */
interface ProcessTerminator {

  void endProcess();

  /**
   * Ends this process at once, for the orderly way takes memory. What is undone is put right by the
   * next start.
   */
  final class Halt implements ProcessTerminator {

    /** The one that Java itself has for a process without memory. */
    private static final int EXIT_CODE = 3;

    private static final int TRIES = 10;

    private static final Logger log = LoggerFactory.getLogger(ProcessTerminator.class);

    private static final String WHY =
        "Journeybeat has no memory left, because a journey keeps it and does not end;"
            + " it ends itself, to be started again";

    /** Made beforehand, for what cannot be logged any more. */
    private final byte[] line = (WHY + "\n").getBytes(StandardCharsets.UTF_8);

    private final FileOutputStream errors = new FileOutputStream(FileDescriptor.err);

    Halt() {
      // Without memory what it takes could not be loaded any more.
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

    /** All are found before one is ended, for those below it could not be found any more. */
    private static void endChildren() {
      for (int tries = 0; tries < TRIES; tries++) {
        try {
          children().forEach(ProcessHandle::destroyForcibly);
          return;
        } catch (OutOfMemoryError e) {
          // Whoever keeps the memory seldom has the last of it for long.
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
        // The exit code tells it too.
      }
    }
  }
}
