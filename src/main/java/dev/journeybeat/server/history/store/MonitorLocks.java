package dev.journeybeat.server.history.store;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.journeybeat.engine.store.StoreException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One locked file for each monitor of a data folder. The operating system releases a lock when its
 * process ends. So a dead monitor is detected immediately, and a suspended process is not
 * considered dead. Safe to share between threads.
 */
public final class MonitorLocks {

  /**
   * Open lock files. They must not be opened again, because closing a file releases all locks of
   * this process.
   */
  private static final Map<Path, FileChannel> HELD = new ConcurrentHashMap<>();

  private final Path folder;
  private final Store store;

  public MonitorLocks(Path folder, Store store) {
    this.folder = folder;
    this.store = store;
  }

  /** The id of the data folder, created on first use. */
  String place() {
    Path file = folder.resolve("place");
    try {
      Files.createDirectories(folder.resolve("monitors"));
      if (!Files.exists(file) || Files.size(file) == 0) {
        name(file);
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /** Creates the id in one process and one thread only, even if several start concurrently. */
  private static synchronized void name(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, CREATE, WRITE);
        FileLock unused = channel.lock()) {
      if (channel.size() == 0) {
        channel.write(ByteBuffer.wrap(UUID.randomUUID().toString().getBytes(US_ASCII)));
      }
    }
  }

  void hold(String monitor) {
    try {
      Path file = real(monitor);
      FileChannel channel = FileChannel.open(file, CREATE, WRITE);
      HELD.put(file, channel);
      FileLock unused = channel.lock();
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  public void release(String monitor) {
    try {
      Path file = real(monitor);
      FileChannel channel = HELD.remove(file);
      if (channel != null) {
        channel.close();
      }
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /** Whether the process of a monitor in this folder is alive. */
  boolean isHeld(String monitor) {
    try {
      Path file = real(monitor);
      if (HELD.containsKey(file)) {
        return true;
      }
      if (!Files.exists(file)) {
        return false;
      }
      try (FileChannel channel = FileChannel.open(file, WRITE);
          FileLock free = channel.tryLock()) {
        return free == null;
      } catch (OverlappingFileLockException e) {
        return true;
      }
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private Path real(String monitor) throws IOException {
    return folder.toRealPath().resolve("monitors").resolve(monitor + ".lock");
  }

  private StoreException unusable(IOException e) {
    return store.unusable("the folder %s can't be used: %s".formatted(folder, e), Store.FOLDER, e);
  }
}
