package dev.journeybeat.engine.browser.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The processes of a folder: their command line or environment names it, or one of those started
 * them. This also finds processes without a parent.
 */
public final class Processes {

  /** The environment variable with the folder. */
  static final String MARK = "JOURNEYBEAT_BROWSER";

  private static final Duration TIMEOUT = Duration.ofSeconds(3);
  private static final Path PROC = Path.of("/proc");

  private final String mark;

  public Processes(Path folder) {
    // Matches --user-data-dir=FOLDER/profile, but not an editor that has one of its files open.
    this.mark = "=" + folder;
  }

  public Set<ProcessHandle> find() {
    List<ProcessHandle> all;
    try (Stream<ProcessHandle> listed = ProcessHandle.allProcesses()) {
      all = listed.toList();
    }
    Set<ProcessHandle> found = new LinkedHashSet<>();
    all.stream().filter(this::isMarked).forEach(found::add);
    addDescendants(found, all);
    found.remove(ProcessHandle.current());
    return found;
  }

  /** Java itself would list all processes again for each process. */
  private static void addDescendants(Set<ProcessHandle> found, List<ProcessHandle> all) {
    record Child(ProcessHandle process, ProcessHandle parent) {}
    List<Child> children =
        all.stream()
            .flatMap(each -> each.parent().map(parent -> new Child(each, parent)).stream())
            .toList();
    boolean more = !found.isEmpty();
    while (more) {
      more =
          found.addAll(
              children.stream()
                  .filter(child -> found.contains(child.parent()))
                  .map(Child::process)
                  .toList());
    }
  }

  /**
   * Ends them all, including those that start meanwhile, even in an interrupted thread.
   *
   * @return whether none is left
   */
  public boolean kill() {
    boolean interrupted = Thread.interrupted();
    try {
      return killAll();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private boolean killAll() {
    return Await.until(
            TIMEOUT,
            () -> {
              Set<ProcessHandle> left = find();
              left.forEach(ProcessHandle::destroyForcibly);
              return left.isEmpty() ? Optional.of(true) : Optional.empty();
            })
        .isPresent();
  }

  /** Their memory, with shared parts counted once; 0 if unknown. */
  public long memory() {
    return find().stream().mapToLong(Processes::memoryOf).sum();
  }

  private boolean isMarked(ProcessHandle process) {
    return text(process).anyMatch(this::isMarked);
  }

  private boolean isMarked(String text) {
    int at = text.indexOf(mark);
    while (at >= 0) {
      int end = at + mark.length();
      if (end == text.length() || "/ \0".indexOf(text.charAt(end)) >= 0) {
        return true;
      }
      at = text.indexOf(mark, end);
    }
    return false;
  }

  /** Java omits long command lines such as a browser's, so they are read from Linux. */
  private static Stream<String> text(ProcessHandle process) {
    Path folder = PROC.resolve(Long.toString(process.pid()));
    return Files.isDirectory(folder)
        ? Stream.of("cmdline", "environ").map(name -> read(folder.resolve(name)))
        : process.info().commandLine().stream();
  }

  private static long memoryOf(ProcessHandle process) {
    String rollup = read(PROC.resolve(process.pid() + "/smaps_rollup"));
    return rollup
        .lines()
        .filter(line -> line.startsWith("Pss:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
        .sum();
  }

  /** Empty if the process has ended, or belongs to another user. */
  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException | UncheckedIOException e) {
      return "";
    }
  }
}
