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
 * The folder in which this Journeybeat keeps its browsers' folders. It is named after the process
 * that owns it, and locked as long as that lives: the operating system takes the lock away however
 * the process ends. Unlike a process id with its start time this holds between containers, and when
 * the clock is set.
 */
public final class WorkFolder implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(WorkFolder.class);

  private static final String OWN = ownName();
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Object ONE_AT_A_TIME = new Object();

  private final Path folder;
  private final FileChannel lock;
  private final AtomicInteger browsers = new AtomicInteger();

  /** Those of browsers that are there, or are being started or ended. */
  private final Set<Path> inUse = ConcurrentHashMap.newKeySet();

  private WorkFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** Makes one under {@code work}, and ends what earlier owners left there. */
  public static WorkFolder open(Path work) {
    try {
      Files.createDirectories(work);
      Path real = work.toRealPath();
      synchronized (ONE_AT_A_TIME) {
        // Held between processes, so that none takes the other's new folder for a left one.
        try (FileChannel gate = FileChannel.open(real.resolve("lock"), CREATE, WRITE)) {
          FileLock unused = gate.lock();
          endLeftovers(real);
          Path folder = Files.createDirectory(real.resolve(OWN + "-" + COUNT.incrementAndGet()));
          return new WorkFolder(folder, lock(folder.resolve("owner")));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("browsers have no folder to work in: " + work, e);
    }
  }

  /** A new folder for a browser. */
  public Path newBrowserFolder() {
    try {
      Path made = Files.createDirectory(folder.resolve("browser-" + browsers.incrementAndGet()));
      inUse.add(made);
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException("a browser has no folder to work in: " + folder, e);
    }
  }

  /** From now on there must be no process of it. */
  public void release(Path browserFolder) {
    inUse.remove(browserFolder);
  }

  /** How many processes belong to folders that are not in use. */
  int leaked() {
    // In this order: what begins or ends meanwhile is in none of them, or not alive any more.
    Set<Path> before = Set.copyOf(inUse);
    Set<ProcessHandle> found = new Processes(folder).find();
    Stream.concat(before.stream(), Set.copyOf(inUse).stream())
        .distinct()
        .forEach(used -> found.removeAll(new Processes(used).find()));
    return (int) found.stream().filter(ProcessHandle::isAlive).count();
  }

  /** Ends whatever is left in it, and deletes it. */
  @Override
  public void close() {
    end(folder);
    try {
      lock.close();
    } catch (IOException e) {
      log.warn("{} stays locked until Journeybeat ends", folder, e);
    }
  }

  /** Deletes what it can; a process that is ending may still write. */
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
      log.debug("{} could not be deleted yet: {}", folder, e.toString());
    }
  }

  /** Chromium keeps its socket outside its profile, where it stays when Chromium is killed. */
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
      log.warn("Processes of {} do not end", folder);
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

  /** Not to be opened: to close a file drops the locks this process has on it. */
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
      log.warn("Left {} alone: cannot tell whether its Journeybeat runs", folder, e);
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
