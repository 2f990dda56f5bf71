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
 * Fires each journey at its moments: different ones at the same time, the same never. Safe to share
 * between threads.
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

  /** Kept when a journey goes, because its last run may still be under way when it comes back. */
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
   * A schedule that is running already.
   *
   * @param atOnce how many journeys may run at the same time; the others wait for their turn
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
   * Fires these journeys and no others from now on. A journey that stays as it was keeps its
   * moments; a run that is under way is never touched.
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
   * Runs a journey now, beside its moments, though it be paused or in a maintenance.
   *
   * @return its moment; empty if it is under way already
   * @throws IllegalArgumentException if there is none of this name
   */
  public Optional<Instant> runNow(String journey) {
    if (scheduled(journey) == null) {
      throw new IllegalArgumentException(
          "no journey \"%s\" in the schedule; there is %s".formatted(journey, names()));
    }
    // As exact as it is stored, because it is asked for by it.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return enter(journey, now, () -> true) ? Optional.of(now) : Optional.empty();
  }

  /**
   * Has something done again and again, that tells whether the scheduler fires.
   *
   * @param beat must not wait
   */
  public void pulse(Duration every, Runnable beat) {
    clockwork.pulse(every, beat);
  }

  /** Where each journey stands. */
  public synchronized List<ScheduleEntry> planned() {
    return journeys.values().stream()
        .map(
            scheduled ->
                lane(scheduled.journey()).planned(scheduled, timetable.next(scheduled.journey())))
        .toList();
  }

  /**
   * Takes note of how a run ended, for it may be a reason to run its journey again sooner, or not
   * any more.
   */
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

  /** Fires no more, and interrupts whatever is still under way. */
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
          "{} will not run: \"{}\" is {}",
          scheduled.journey(),
          scheduled.cadence(),
          isOver ? "over" : "always in a maintenance");
    }
  }

  private void fire(String journey, Instant firedAt) {
    // One moment may come by two ways, the regular and the one after a failure.
    if (!enter(journey, firedAt, () -> isWanted(journey, firedAt)) && lane(journey).skip(firedAt)) {
      log.warn("{} of {} is skipped: the run before is not over", journey, firedAt);
    }
  }

  /**
   * @param wanted asked by the thread that would run it, right before
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

  /** It may have waited for a thread until a maintenance had begun. */
  private boolean isWanted(String journey, Instant firedAt) {
    if (maintenance.suppressesRuns(journey, clock.instant())) {
      log.info("{} of {} is not run: a maintenance has begun", journey, firedAt);
      return false;
    }
    return fires.isWanted(journey);
  }

  private void run(String journey, Instant firedAt, SerialQueue lane, BooleanSupplier wanted) {
    lane.begin();
    try {
      if (wanted.getAsBoolean()) {
        // How this run ends decides anew.
        timetable.removeAgain(journey);
        fires.fire(journey, firedAt);
      }
    } catch (RuntimeException | Error e) {
      // One journey's fault must not end the schedule.
      log.error("{} of {} could not be run", journey, firedAt, e);
    } finally {
      lane.leave();
    }
  }

  private SerialQueue lane(String journey) {
    return lanes.computeIfAbsent(journey, name -> new SerialQueue());
  }
}
