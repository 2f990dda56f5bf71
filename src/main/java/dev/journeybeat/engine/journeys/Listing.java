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
 * Which files the folder has and how they look from outside. Cheap enough to be made before every
 * run; that of an unchanged folder is equal.
 */
record Listing(List<Entry> sources, List<Entry> jars, List<Entry> libraries) {

  /** Coarse file systems give two writes within this time the same timestamp. */
  private static final Duration TIMESTAMP = Duration.ofSeconds(2);

  static final String LIBRARIES = "lib";

  /**
   * A file.
   *
   * @param name relative to the folder, with slashes
   * @param identity another one when the file was replaced; {@code null} where files have none
   */
  record Entry(Path path, String name, Instant modified, long size, @Nullable String identity) {}

  /**
   * Lists a folder. Hidden files and folders, and what editors leave beside a file, are not seen.
   *
   * @throws java.nio.file.NoSuchFileException if there is no such folder
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

  /** Whether a file may have changed since without looking any different. */
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
      // Not so for a file that has just gone, and for links that go nowhere or in circles.
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
