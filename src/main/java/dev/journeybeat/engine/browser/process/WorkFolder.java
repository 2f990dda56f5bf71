package dev.journeybeat.engine.browser.process;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The work folder of this Journeybeat, with a subfolder for each browser. It is named after its
 * process and locked while the process lives. The operating system releases the lock however the
 * process ends. Unlike a process ID with its start time, this works across containers and clock
 * changes.
 */
public final class WorkFolder implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(WorkFolder.class);

  private static final String OWN = ownName();
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Object ONE_AT_A_TIME = new Object();

  private final Path folder;
  private final FileChannel lock;
  private final AtomicInteger browsers = new AtomicInteger();

  /** Folders of browsers that run, start or end. */
  private final Set<Path> inUse = ConcurrentHashMap.newKeySet();

  private WorkFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** Creates a folder under {@code work}, and cleans up the folders of ended processes. */
  public static WorkFolder open(Path work) {
    try {
      Files.createDirectories(work);
      Path real = work.toRealPath();
      synchronized (ONE_AT_A_TIME) {
        // A lock between processes, so that no process deletes another's new folder.
        try (FileChannel gate = FileChannel.open(real.resolve("lock"), CREATE, WRITE)) {
          FileLock unused = gate.lock();
          endLeftovers(real);
          Path folder = Files.createDirectory(real.resolve(OWN + "-" + COUNT.incrementAndGet()));
          return new WorkFolder(folder, lock(folder.resolve("owner")));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("can't create the work folder of the browsers: " + work, e);
    }
  }

  /** Creates a folder for a browser. */
  public Path newBrowserFolder() {
    try {
      Path made = Files.createDirectory(folder.resolve("browser-" + browsers.incrementAndGet()));
      inUse.add(made);
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException("can't create the work folder of a browser: " + folder, e);
    }
  }

  /** Marks a folder as unused: it must have no processes any more. */
  public void release(Path browserFolder) {
    inUse.remove(browserFolder);
  }

  /** Number of processes that belong to unused folders. */
  int leaked() {
    // In this order, browsers that start or end meanwhile are not counted.
    Set<Path> before = Set.copyOf(inUse);
    Set<ProcessHandle> found = new Processes(folder).find();
    Stream.concat(before.stream(), Set.copyOf(inUse).stream())
        .distinct()
        .forEach(used -> found.removeAll(new Processes(used).find()));
    return (int) found.stream().filter(ProcessHandle::isAlive).count();
  }

  /** Ends its processes and deletes it. */
  @Override
  public void close() {
    end(folder);
    try {
      lock.close();
    } catch (IOException e) {
      log.warn("Work folder stays locked until Journeybeat ends: folder={}", folder, e);
    }
  }

  /** Deletes as much as possible; a process that is ending may still write. */
  public static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (file.endsWith("SingletonSocket") && Files.isSymbolicLink(file)) {
          deleteSocket(Files.readSymbolicLink(file).getParent());
        }
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      log.debug("Can't delete a folder yet: folder={} error={}", folder, e.toString());
    }
  }

  /** Chromium's socket is outside its profile, and stays if Chromium is killed. */
  private static void deleteSocket(@Nullable Path socketFolder) {
    if (socketFolder != null
        && socketFolder.getFileName().toString().matches("(org\\.chromium|com\\.google)\\..+")) {
      delete(socketFolder);
    }
  }

  private static void endLeftovers(Path work) throws IOException {
    for (Path other : foldersIn(work)) {
      if (!isOwn(other) && !isOwned(other)) {
        int processes = new Processes(other).find().size();
        end(other);
        log.info("Ended {} browser processes that an earlier Journeybeat left behind", processes);
      }
    }
  }

  private static void end(Path folder) {
    if (!new Processes(folder).kill()) {
      log.warn("Browser processes do not end: folder={}", folder);
    }
    delete(folder);
  }

  private static List<Path> foldersIn(Path work) throws IOException {
    try (Stream<Path> files = Files.list(work)) {
      return files
          .filter(file -> file.getFileName().toString().matches("\\d+-\\d+-\\d+"))
          .filter(Files::isDirectory)
          .toList();
    }
  }

  /** Does not open its own file: closing a file releases the locks of this process on it. */
  private static boolean isOwn(Path folder) {
    return folder.getFileName().toString().startsWith(OWN + "-");
  }

  private static boolean isOwned(Path folder) {
    Path owner = folder.resolve("owner");
    if (!Files.exists(owner)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(owner, WRITE);
        FileLock free = channel.tryLock()) {
      return free == null;
    } catch (IOException e) {
      log.warn("Skipped a work folder whose owner may be running: folder={}", folder, e);
      return true;
    }
  }

  private static FileChannel lock(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file, CREATE, WRITE);
    FileLock unused = channel.lock();
    return channel;
  }

  private static String ownName() {
    ProcessHandle process = ProcessHandle.current();
    Instant start = process.info().startInstant().orElse(Instant.EPOCH);
    return process.pid() + "-" + start.toEpochMilli();
  }
}
