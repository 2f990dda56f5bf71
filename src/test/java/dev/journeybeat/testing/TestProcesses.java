package dev.journeybeat.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The processes that the tests of this JVM have started. */
public final class TestProcesses {

  private static final Set<ProcessHandle> SHARED = ConcurrentHashMap.newKeySet();

  private TestProcesses() {}

  /** Starts something that all test classes share, and that ends with the JVM. */
  public interface Start<T, E extends Exception> {
    T start() throws E;
  }

  public static synchronized <T, E extends Exception> T share(Start<T, E> start) throws E {
    Set<ProcessHandle> before = all();
    T started = start.start();
    Set<ProcessHandle> after = all();
    after.removeAll(before);
    SHARED.addAll(after);
    return started;
  }

  /** All that live, except what test classes share. */
  public static Set<ProcessHandle> live() {
    Set<ProcessHandle> live = all();
    SHARED.stream()
        .flatMap(each -> Stream.concat(Stream.of(each), each.descendants()))
        .forEach(live::remove);
    return live;
  }

  /** Those of {@link #live} whose parents have not ended: none that another class may have left. */
  public static Set<ProcessHandle> liveDescendants() {
    Set<ProcessHandle> live = live();
    live.retainAll(ProcessHandle.current().descendants().collect(Collectors.toSet()));
    return live;
  }

  /** The command line; empty if the process has ended. */
  static String commandLine(ProcessHandle process) {
    try {
      // Java leaves out those that are long.
      return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"), ISO_8859_1)
          .replace('\0', ' ');
    } catch (IOException e) {
      return process.info().commandLine().orElse("");
    }
  }

  /**
   * All descendants of this JVM, and what was one until its parent ended: each fork has a temporary
   * folder of its own, which browsers and servers name in their command lines.
   */
  private static Set<ProcessHandle> all() {
    ProcessHandle self = ProcessHandle.current();
    Set<ProcessHandle> all =
        TestFolders.isOwn()
            ? ProcessHandle.allProcesses()
                .filter(each -> commandLine(each).contains(TestFolders.temporary()))
                .collect(Collectors.toSet())
            : ConcurrentHashMap.newKeySet();
    self.descendants().forEach(all::add);
    for (Optional<ProcessHandle> each = Optional.of(self);
        each.isPresent();
        each = each.get().parent()) {
      all.remove(each.get());
    }
    return all;
  }
}
