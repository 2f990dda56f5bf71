package dev.journeybeat.server.schedule;

import dev.journeybeat.result.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fires each journey at its scheduled moments. Different journeys run concurrently; one journey
 * never runs twice at the same time. Safe to share between threads.
 */
public final class JourneyScheduler implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(JourneyScheduler.class);

  private final Maintenance maintenance;
  private final FireHandler fires;
  private final Clock clock;
  private final ExecutorService threads;
  private final QuartzScheduler clockwork;
  private final Timetable timetable;
  private final Map<String, Scheduled> journeys = new LinkedHashMap<>();

  /** Kept for a removed journey: its last run may still be in progress when it is added again. */
  private final Map<String, SerialQueue> lanes = new ConcurrentHashMap<>();

  private JourneyScheduler(int atOnce, Maintenance maintenance, FireHandler fires, Clock clock) {
    this.maintenance = maintenance;
    this.fires = fires;
    this.clock = clock;
    AtomicInteger number = new AtomicInteger();
    threads =
        Executors.newFixedThreadPool(
            atOnce,
            task -> {
              Thread thread = new Thread(task, "run-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    clockwork = new QuartzScheduler(this::fire);
    timetable = new Timetable(clockwork, maintenance, clock);
  }

  /**
   * Creates a scheduler and starts it.
   *
   * @param atOnce maximum number of concurrent runs; other fires wait
   */
  public static JourneyScheduler start(
      int atOnce,
      Collection<Scheduled> journeys,
      Maintenance maintenance,
      FireHandler fires,
      Clock clock) {
    JourneyScheduler schedule = new JourneyScheduler(atOnce, maintenance, fires, clock);
    schedule.set(journeys);
    return schedule;
  }

  /**
   * Replaces the scheduled journeys. An unchanged journey keeps its moments. A run in progress is
   * not affected.
   */
  public synchronized void set(Collection<Scheduled> wanted) {
    Map<String, Scheduled> before = new LinkedHashMap<>(journeys);
    journeys.clear();
    for (Scheduled scheduled : wanted) {
      journeys.put(scheduled.journey(), scheduled);
    }
    before.keySet().stream().filter(name -> !journeys.containsKey(name)).forEach(timetable::remove);
    Map<String, Duration> offsets = StartOffsets.over(wanted);
    for (Scheduled scheduled : journeys.values()) {
      if (!scheduled.equals(before.get(scheduled.journey()))) {
        set(scheduled, offsets.getOrDefault(scheduled.journey(), Duration.ZERO));
      }
    }
  }

  /**
   * Runs a journey now, beside its schedule, even if it is paused or in maintenance.
   *
   * @return the moment of the fire; empty if a run is in progress
   * @throws IllegalArgumentException if there is no journey with this name
   */
  public Optional<Instant> runNow(String journey) {
    if (scheduled(journey) == null) {
      throw new IllegalArgumentException(
          "no journey \"%s\" in the schedule; scheduled: %s".formatted(journey, names()));
    }
    // Truncated to the precision of the store, because it identifies the run.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return enter(journey, now, () -> true) ? Optional.of(now) : Optional.empty();
  }

  /**
   * Calls the heartbeat periodically. It shows whether the scheduler fires.
   *
   * @param beat must not block
   */
  public void heartbeat(Duration every, Runnable beat) {
    clockwork.heartbeat(every, beat);
  }

  /** The schedule entry of each journey. */
  public synchronized List<ScheduleEntry> planned() {
    return journeys.values().stream()
        .map(
            scheduled ->
                lane(scheduled.journey()).planned(scheduled, timetable.next(scheduled.journey())))
        .toList();
  }

  /** Handles the verdict of a run: starts the retry schedule of its journey, or ends it. */
  public void ended(String journey, Instant firedAt, Verdict verdict) {
    Scheduled scheduled = scheduled(journey);
    if (scheduled == null || threads.isShutdown()) {
      return;
    }
    if (verdict == Verdict.PASSED) {
      timetable.removeAgain(journey);
    } else {
      timetable.setAgain(scheduled, firedAt);
    }
  }

  /** Stops the scheduler and interrupts runs in progress. */
  @Override
  public void close() {
    clockwork.stop();
    threads.shutdownNow();
  }

  private synchronized @Nullable Scheduled scheduled(String journey) {
    return journeys.get(journey);
  }

  private synchronized Set<String> names() {
    return new LinkedHashSet<>(journeys.keySet());
  }

  private void set(Scheduled scheduled, Duration offset) {
    if (!timetable.set(scheduled, offset)) {
      boolean isOver = scheduled.cadence().next(clock.instant()).isEmpty();
      log.warn(
          "{} never runs: \"{}\" is {}",
          scheduled.journey(),
          scheduled.cadence(),
          isOver ? "in the past" : "always in a maintenance window");
    }
  }

  private void fire(String journey, Instant firedAt) {
    // The regular schedule and the retry schedule can fire at the same moment.
    if (!enter(journey, firedAt, () -> isWanted(journey, firedAt)) && lane(journey).skip(firedAt)) {
      log.warn("{} of {} is skipped: the previous run is still in progress", journey, firedAt);
    }
  }

  /**
   * @param wanted called by the thread that would run it, immediately before
   */
  private boolean enter(String journey, Instant firedAt, BooleanSupplier wanted) {
    SerialQueue lane = lane(journey);
    if (!lane.enter(firedAt)) {
      return false;
    }
    try {
      threads.execute(() -> run(journey, firedAt, lane, wanted));
      return true;
    } catch (RejectedExecutionException stopping) {
      lane.leave();
      return false;
    }
  }

  /** A maintenance window may have started while the fire waited for a thread. */
  private boolean isWanted(String journey, Instant firedAt) {
    if (maintenance.suppressesRuns(journey, clock.instant())) {
      log.info("{} of {} is skipped: a maintenance window has started", journey, firedAt);
      return false;
    }
    return fires.isWanted(journey);
  }

  private void run(String journey, Instant firedAt, SerialQueue lane, BooleanSupplier wanted) {
    lane.begin();
    try {
      if (wanted.getAsBoolean()) {
        // The verdict of this run decides again.
        timetable.removeAgain(journey);
        fires.fire(journey, firedAt);
      }
    } catch (RuntimeException | Error e) {
      // An error of one journey must not stop the scheduler.
      log.error("{} of {} could not run", journey, firedAt, e);
    } finally {
      lane.leave();
    }
  }

  private SerialQueue lane(String journey) {
    return lanes.computeIfAbsent(journey, name -> new SerialQueue());
  }
}
