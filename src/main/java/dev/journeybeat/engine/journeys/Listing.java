package dev.journeybeat.engine.journeys;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files of the folder with their attributes. Fast enough to run before every run. Listings of
 * an unchanged folder are equal.
 */
record Listing(List<Entry> sources, List<Entry> jars, List<Entry> libraries) {

  /** Some file systems give two writes within this time the same timestamp. */
  private static final Duration TIMESTAMP = Duration.ofSeconds(2);

  static final String LIBRARIES = "lib";

  /**
   * A file.
   *
   * @param name relative to the folder, with slashes
   * @param identity changes when the file is replaced; {@code null} if the file system has no
   *     identities
   */
  record Entry(Path path, String name, Instant modified, long size, @Nullable String identity) {}

  /**
   * Lists a folder. Skips hidden files, hidden folders and temporary files of editors.
   *
   * @throws java.nio.file.NoSuchFileException if the folder does not exist
   * @throws NotDirectoryException if it is a file
   */
  static Listing of(Path folder) throws IOException {
    Path root = folder.toRealPath();
    if (!Files.isDirectory(root)) {
      throw new NotDirectoryException(root.toString());
    }
    Listing listing = new Listing(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    Files.walkFileTree(
        root,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        listing.new Visitor(root));
    for (List<Entry> entries : List.of(listing.sources, listing.jars, listing.libraries)) {
      entries.sort(Comparator.comparing(Entry::name));
    }
    return listing;
  }

  /** Whether a file may have changed although its attributes are the same. */
  boolean mayHideChanges(Instant now) {
    return sources.stream().anyMatch(entry -> entry.modified().isAfter(now.minus(TIMESTAMP)));
  }

  private final class Visitor extends SimpleFileVisitor<Path> {

    private final Path root;

    Visitor(Path root) {
      this.root = root;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return !folder.equals(root) && isHidden(folder)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      List<Entry> kind = kindOf(file);
      if (kind != null && attributes.isRegularFile()) {
        kind.add(
            new Entry(
                file,
                root.relativize(file).toString().replace('\\', '/'),
                attributes.lastModifiedTime().toInstant(),
                attributes.size(),
                attributes.fileKey() == null ? null : attributes.fileKey().toString()));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      // Skips files that have just been deleted, broken links and link cycles.
      if (e instanceof AccessDeniedException) {
        throw e;
      }
      return FileVisitResult.CONTINUE;
    }

    private @Nullable List<Entry> kindOf(Path file) {
      Path inside = root.relativize(file);
      boolean library = inside.getNameCount() == 2 && inside.startsWith(LIBRARIES);
      if (isHidden(file)) {
        return null;
      }
      if (file.toString().endsWith(".jar")) {
        return library ? libraries : inside.getNameCount() == 1 ? jars : null;
      }
      return file.toString().endsWith(".java") && !inside.startsWith(LIBRARIES) ? sources : null;
    }

    private boolean isHidden(Path file) {
      return String.valueOf(file.getFileName()).startsWith(".");
    }
  }
}
