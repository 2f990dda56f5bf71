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
 * The folder that authors edit: sources of journeys and page objects, jars that hold journeys, and
 * libraries in {@code lib}. Whenever a file has changed, the next {@link #current()} has it; where
 * the sources do not compile, it has the last version that did. Safe to share between threads.
 */
public final class JourneyFolder implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(JourneyFolder.class);

  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  /** An editor may write a file in several goes; it is done when nothing changed for so long. */
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

  /** The hash of what was read last, whether it could be used or not. */
  private @Nullable String read;

  /** The hash of what the catalog was made of. */
  private @Nullable String loaded;

  /**
   * A folder that nobody has looked into yet.
   *
   * @param cache a folder for compiled classes and copies of jars, which may be deleted at any
   *     start
   * @param listener is told, by the thread that finds out, of every version that was loaded and of
   *     every one that could not be
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

  /** Looks for changes from now on, so that they are told before a run asks. */
  public void watch() {
    var unused =
        watcher.scheduleWithFixedDelay(
            this::watchOnce, 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** The journeys as the files say now; compiles them first, if that is needed. */
  public JourneyCatalog current() {
    synchronized (refreshing) {
      refresh();
    }
    return state.catalog();
  }

  /** How things stood when somebody last looked. */
  public JourneyState state() {
    return state;
  }

  /** Stops watching. What was loaded goes on working. */
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
      // A file that goes while it is looked at is simply gone at the next look.
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

  /** Waits until nothing changes any more. */
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
      // Whoever wanted to know must not keep the journeys from running.
      log.error("{} could not take \"{}\"", listener, news, e);
    }
  }

  private String shownName(String name) {
    return folder.getFileName() + (name.isEmpty() ? "" : "/" + name);
  }

  private void watchOnce() {
    try {
      current();
    } catch (RuntimeException e) {
      // Or the watching would end here.
      log.error("could not look into {}", folder, e);
    }
  }

  private static Thread watcherThread(Runnable watching) {
    Thread thread = new Thread(watching, "journeys-watcher");
    thread.setDaemon(true);
    return thread;
  }
}
