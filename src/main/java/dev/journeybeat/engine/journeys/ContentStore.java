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
 * A folder of files that are named after their content and never change. Classes can be loaded from
 * them while the originals are replaced, and several processes can share the folder.
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

    /** Writes the content. */
    void write(OutputStream out) throws IOException;
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  /** Stores a file unless it exists. */
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
      // The move is atomic, because another process may look for the file.
      return Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Marks the files in use and deletes files that were unused for a week. */
  void tidy(Set<Path> used) {
    try {
      for (Path file : files()) {
        tidy(file, used.contains(file));
      }
    } catch (IOException e) {
      // Another process may delete files at the same time. A leftover file does no harm.
      log.warn("Deleting unused files failed: folder={}", folder, e);
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
