package dev.journeybeat.testing;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.TestWatcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fails the test class that leaves something behind: a process (browser, driver, PostgreSQL), a
 * container or a file in the temporary folder. A thread that is still in our code is logged: it may
 * be about to end. Registered for all classes by {@code META-INF/services}.
 */
public final class LeakCheck implements BeforeAllCallback, AfterAllCallback, TestWatcher {

  private static final Logger log = LoggerFactory.getLogger(LeakCheck.class);

  private static final Namespace NAMESPACE = Namespace.create(LeakCheck.class);

  /** For what ends by itself after it was closed. */
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  /** The classes under way of which a test has failed. */
  private static final Set<String> FAILED = ConcurrentHashMap.newKeySet();

  private static final Duration POLL = Duration.ofMillis(250);

  /** Files that the JDK, JUnit, a driver or a server keeps until its process ends. */
  private static final Pattern KEPT_FILES =
      startingWith(
          ".org.chromium.",
          "detect_linux",
          "embedded-pg",
          "epg",
          "hsperfdata_",
          "imageio",
          // The home of the browsers' folders, which BrowsersIT looks into.
          "journeybeat",
          "junit",
          "org.chromium.",
          "sqlite-");

  @Override
  public void beforeAll(ExtensionContext context) {
    if (isTopLevel(context)) {
      store(context).put(Existing.class, Existing.now());
    }
  }

  @Override
  public void testFailed(ExtensionContext context, @Nullable Throwable cause) {
    FAILED.add(context.getRequiredTestClass().getName());
  }

  /**
   * Of a class with a failed test nothing is asked: it may run once more, with nothing beside it.
   */
  @Override
  public void afterAll(ExtensionContext context) {
    Existing before = store(context).remove(Existing.class, Existing.class);
    if (before == null) {
      return;
    }
    if (FAILED.remove(context.getRequiredTestClass().getName())) {
      Existing.now().processesBeside(before).forEach(ProcessHandle::destroyForcibly);
      return;
    }
    Existing.now()
        .threadsBeside(before)
        .forEach(
            thread ->
                log.warn("{} left the thread {}", context.getDisplayName(), thread.getName()));
    Callable<List<String>> left = () -> Existing.now().without(before);
    try {
      Awaitility.await()
          .pollDelay(Duration.ZERO)
          .pollInterval(POLL)
          .atMost(TIMEOUT)
          .until(left, List::isEmpty);
    } catch (ConditionTimeoutException e) {
      throw new AssertionError(
          context.getRequiredTestClass().getName() + " left behind: " + call(left), e);
    }
  }

  private static List<String> call(Callable<List<String>> left) {
    try {
      return left.call();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static Pattern startingWith(String... names) {
    return Pattern.compile(
        Stream.of(names).map(Pattern::quote).collect(Collectors.joining("|", "(?:", ").*")));
  }

  private static boolean isTopLevel(ExtensionContext context) {
    return context.getParent().flatMap(ExtensionContext::getTestClass).isEmpty();
  }

  private static Store store(ExtensionContext context) {
    return context.getStore(Namespace.create(NAMESPACE, context.getUniqueId()));
  }

  /** What there is now. */
  private record Existing(
      Set<ProcessHandle> processes,
      Set<Thread> threads,
      Set<String> containers,
      Set<String> files) {

    static Existing now() {
      return new Existing(
          TestProcesses.live(), threadsOfOurs(), TestContainers.running(), temporaryFiles());
    }

    List<String> without(Existing before) {
      List<String> more = new ArrayList<>();
      difference(processes, before.processes)
          .forEach(
              each -> more.add("process " + each.pid() + " " + TestProcesses.commandLine(each)));
      difference(containers, before.containers).forEach(each -> more.add("container " + each));
      difference(files, before.files).forEach(each -> more.add("temporary file " + each));
      return more;
    }

    Stream<ProcessHandle> processesBeside(Existing before) {
      return difference(processes, before.processes);
    }

    Stream<Thread> threadsBeside(Existing before) {
      return difference(threads, before.threads);
    }

    private static <T> Stream<T> difference(Set<T> now, Set<T> before) {
      return now.stream().filter(each -> !before.contains(each));
    }

    /** Those that are in code of ours now, this one aside. */
    private static Set<Thread> threadsOfOurs() {
      return Thread.getAllStackTraces().entrySet().stream()
          .filter(each -> each.getKey() != Thread.currentThread())
          .filter(
              each ->
                  Stream.of(each.getValue())
                      .anyMatch(frame -> frame.getClassName().startsWith("dev.journeybeat.")))
          .map(Map.Entry::getKey)
          .collect(Collectors.toSet());
    }

    private static Set<String> temporaryFiles() {
      if (!TestFolders.isOwn()) {
        return Set.of();
      }
      Path folder = Path.of(TestFolders.temporary());
      try (Stream<Path> files = Files.list(folder)) {
        return files
            .map(each -> each.getFileName().toString())
            .filter(each -> !KEPT_FILES.matcher(each).matches())
            .collect(toCollection(TreeSet::new));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
