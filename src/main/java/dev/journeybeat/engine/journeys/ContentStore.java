package dev.journeybeat.engine.journeys;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder of files that are named after what they hold, and so never change: classes can be loaded
 * from them while the originals are replaced, and several processes may share it.
 */
final class ContentStore {

  private static final Logger log = LoggerFactory.getLogger(ContentStore.class);

  private static final Duration UNUSED = Duration.ofDays(7);

  private final Path folder;
  private final Clock clock;

  ContentStore(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /** Writes a file. */
  @FunctionalInterface
  interface Writer {

    /** Writes what it holds. */
    void write(OutputStream out) throws IOException;
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  /** Keeps a file, unless it is there already. */
  Path keep(String name, Writer writer) throws IOException {
    Path file = path(name);
    if (Files.exists(file)) {
      return file;
    }
    Files.createDirectories(folder);
    Path part = Files.createTempFile(folder, name, ".part");
    try {
      try (OutputStream out = Files.newOutputStream(part)) {
        writer.write(out);
      }
      // At once or not at all, since another process may look for it.
      return Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Notes what is in use, and deletes what has not been for a week. */
  void tidy(Set<Path> used) {
    try {
      for (Path file : files()) {
        tidy(file, used.contains(file));
      }
    } catch (IOException e) {
      // Another process may have tidied at the same time; there is no harm in a file too many.
      log.warn("could not tidy {}", folder, e);
    }
  }

  private List<Path> files() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private void tidy(Path file, boolean used) throws IOException {
    Instant now = clock.instant();
    if (used) {
      Files.setLastModifiedTime(file, FileTime.from(now));
    } else if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(UNUSED))) {
      Files.deleteIfExists(file);
    }
  }
}
