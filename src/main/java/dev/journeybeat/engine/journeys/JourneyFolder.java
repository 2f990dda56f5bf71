package dev.journeybeat.engine.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder that authors edit: sources of journeys and page objects, jars with journeys, and
 * libraries in {@code lib}. {@link #current()} includes every change of a file. If the sources do
 * not compile, it returns the last version that did. Safe to share between threads.
 */
public final class JourneyFolder implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(JourneyFolder.class);

  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  /**
   * An editor may write a file in several steps. A file is complete if nothing has changed for this
   * time.
   */
  private static final Duration SETTLED = Duration.ofMillis(100);

  private static final int SETTLING_LOOKS = 30;

  private final Path folder;
  private final Clock clock;
  private final Consumer<JourneyState> listener;
  private final ContentReader reader;
  private final CatalogBuilder builder;
  private final Object refreshing = new Object();
  private final ScheduledExecutorService watcher =
      Executors.newSingleThreadScheduledExecutor(JourneyFolder::watcherThread);

  private volatile JourneyState state;
  private @Nullable Listing seen;

  /** Hash of the content read last, usable or not. */
  private @Nullable String read;

  /** Hash of the content of the catalog. */
  private @Nullable String loaded;

  /**
   * Creates a folder that is not read yet.
   *
   * @param cache a folder for compiled classes and copies of jars; it may be deleted while
   *     Journeybeat is stopped
   * @param listener is notified of every loaded version and of every version that can't be loaded,
   *     by the thread that detects it
   */
  public JourneyFolder(Path folder, Path cache, Clock clock, Consumer<JourneyState> listener) {
    this.folder = folder.toAbsolutePath().normalize();
    this.clock = clock;
    this.listener = listener;
    ContentStore store = new ContentStore(cache, clock);
    SourceCompiler compiler =
        new SourceCompiler(ToolProvider.getSystemJavaCompiler(), this::shownName);
    this.reader = new ContentReader(store);
    this.builder = new CatalogBuilder(store, compiler, clock, this::shownName);
    this.state =
        new JourneyState(JourneyCatalog.none(clock.instant()), List.of(), null, clock.getZone());
  }

  /** Starts watching for changes, so that they are reported before the next run. */
  public void watch() {
    var unused =
        watcher.scheduleWithFixedDelay(
            this::watchOnce, 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Returns the current journeys. Compiles them first if necessary. */
  public JourneyCatalog current() {
    synchronized (refreshing) {
      refresh();
    }
    return state.catalog();
  }

  /** The state at the last check. */
  public JourneyState state() {
    return state;
  }

  /** Stops watching. Loaded journeys stay usable. */
  @Override
  public void close() {
    watcher.shutdown();
  }

  private void refresh() {
    try {
      Listing listing = Listing.of(folder);
      if (!listing.equals(seen) || listing.mayHideChanges(clock.instant())) {
        load(listing);
      }
    } catch (IOException e) {
      seen = null;
      read = null;
      // A file that disappears during the check is missing in the next check.
      if (!(e instanceof NoSuchFileException) || !Files.isDirectory(folder)) {
        accept(new Build(null, List.of(JourneyProblem.of(folder, e))));
      }
    }
  }

  private void load(Listing listing) throws IOException {
    Listing settled = listing;
    Content content = reader.read(settled);
    if (read != null && !read.equals(content.hash())) {
      settled = settled(listing);
      content = reader.read(settled);
    }
    if (content.hash().equals(loaded)) {
      accept(new Build(state.catalog(), state.catalog().problems()));
    } else if (!content.hash().equals(read)) {
      Build build = builder.build(content);
      loaded = build.catalog() == null ? loaded : content.hash();
      accept(build);
    }
    read = content.hash();
    seen = settled;
  }

  /** Waits until the files stop changing. */
  private Listing settled(Listing changing) throws IOException {
    Listing before = changing;
    for (int look = 0; look < SETTLING_LOOKS; look++) {
      LockSupport.parkNanos(SETTLED.toNanos());
      Listing after = Listing.of(folder);
      if (after.equals(before)) {
        return after;
      }
      before = after;
    }
    return before;
  }

  private void accept(Build build) {
    JourneyState before = state;
    JourneyCatalog catalog = build.catalog();
    boolean same = build.problems().equals(before.problems());
    if (catalog == null) {
      Instant olderSince = before.olderSince() == null ? clock.instant() : before.olderSince();
      state = new JourneyState(before.catalog(), build.problems(), olderSince, clock.getZone());
    } else {
      same &= catalog == before.catalog();
      state = new JourneyState(catalog, build.problems(), null, clock.getZone());
    }
    if (!same) {
      tell(state);
    }
  }

  private void tell(JourneyState news) {
    try {
      listener.accept(news);
    } catch (RuntimeException e) {
      // A failing listener must not stop the journeys.
      log.error("Journey listener failed: listener={} news=\"{}\"", listener, news, e);
    }
  }

  private String shownName(String name) {
    return folder.getFileName() + (name.isEmpty() ? "" : "/" + name);
  }

  private void watchOnce() {
    try {
      current();
    } catch (RuntimeException e) {
      // An exception would end the watcher.
      log.error("Checking the journey folder failed: folder={}", folder, e);
    }
  }

  private static Thread watcherThread(Runnable watching) {
    Thread thread = new Thread(watching, "journeys-watcher");
    thread.setDaemon(true);
    return thread;
  }
}
