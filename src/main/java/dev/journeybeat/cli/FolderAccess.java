package dev.journeybeat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Checks the user's permissions on the folders of Journeybeat before anything uses them. */
final class FolderAccess {

  private static final Path ITSELF = Path.of("/proc/self");

  private FolderAccess() {}

  /**
   * Creates a folder that Journeybeat writes to.
   *
   * @throws UsageException if it can't be written; names its owner and the fix
   */
  static void requireWritable(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, "writable", null));
    } catch (IOException e) {
      throw refused(folder, "written", e);
    }
  }

  /**
   * @throws UsageException if it exists and can't be read; names its owner and the fix
   */
  static void requireReadable(Path file) {
    if (Files.exists(file) && !Files.isReadable(file)) {
      throw refused(file, "read", null);
    }
  }

  private static UsageException refused(Path path, String what, @Nullable IOException reason) {
    Path there = nearestThatExists(path);
    try {
      Object owner = Files.getAttribute(there, "unix:uid");
      Object group = Files.getAttribute(there, "unix:gid");
      Object user = Files.getAttribute(ITSELF, "unix:uid");
      if (!owner.equals(user)) {
        return new UsageException(
            """
            %s can't be %s: it belongs to user %s, and Journeybeat runs as user %s.
            Change its owner:     chown -R %s FOLDER
            or run as its owner:  docker run --user %s:%s …"""
                .formatted(there, what, owner, user, user, owner, group));
      }
    } catch (IOException | UnsupportedOperationException e) {
      // Not Linux, or owner unknown: the message leaves it out.
    }
    return new UsageException(
        "%s can't be %s%s".formatted(there, what, reason == null ? "" : ": " + reason));
  }

  private static Path nearestThatExists(Path path) {
    Path nearest = path;
    while (!Files.exists(nearest) && nearest.getParent() != null) {
      nearest = nearest.getParent();
    }
    return nearest;
  }
}
