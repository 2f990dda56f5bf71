package dev.journeybeat.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fires each journey at its moments: different ones at the same time, the same never. Safe to share
 * between threads.
 */
public final class Schedule implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Schedule.class);

  private final Fires fires;
  private final Clock clock;
  private final ExecutorService threads;
  private final Clockwork clockwork;
  private final Map<String, Scheduled> journeys = new LinkedHashMap<>();

  /** Kept when a journey goes, because its last run may still be under way when it comes back. */
  private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

  private Schedule(int atOnce, Fires fires, Clock clock) {
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
    clockwork = new Clockwork(this::fire);
  }

  /**
   * A schedule that is running already.
   *
   * @param atOnce how many journeys may run at the same time; the others wait for their turn
   */
  public static Schedule start(
      int atOnce, Collection<Scheduled> journeys, Fires fires, Clock clock) {
    Schedule schedule = new Schedule(atOnce, fires, clock);
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
    before.keySet().stream().filter(name -> !journeys.containsKey(name)).forEach(clockwork::remove);
    Map<String, Duration> offsets = Spread.over(wanted);
    for (Scheduled scheduled : journeys.values()) {
      if (!scheduled.equals(before.get(scheduled.journey()))) {
        set(scheduled, offsets.getOrDefault(scheduled.journey(), Duration.ZERO));
      }
    }
  }

  /**
   * Runs a journey now, beside its moments.
   *
   * @return false if it is under way already
   * @throws IllegalArgumentException if there is none of this name
   */
  public boolean runNow(String journey) {
    synchronized (this) {
      if (!journeys.containsKey(journey)) {
        throw new IllegalArgumentException(
            "no journey \"%s\" in the schedule; there is %s".formatted(journey, journeys.keySet()));
      }
    }
    return fire(journey, clock.instant());
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
  public synchronized List<Planned> planned() {
    return journeys.values().stream()
        .map(
            scheduled ->
                lane(scheduled.journey()).planned(scheduled, clockwork.next(scheduled.journey())))
        .toList();
  }

  /** Fires no more, and interrupts whatever is still under way. */
  @Override
  public void close() {
    clockwork.stop();
    threads.shutdownNow();
  }

  private void set(Scheduled scheduled, Duration offset) {
    MomentTrigger trigger = scheduled.trigger(clock.instant(), offset, clock);
    if (!clockwork.set(scheduled.journey(), trigger, null)) {
      log.warn("{} will not run: \"{}\" is over", scheduled.journey(), scheduled.cadence());
    }
  }

  private boolean fire(String journey, Instant firedAt) {
    Lane lane = lane(journey);
    if (!lane.enter(firedAt)) {
      log.warn("{} of {} is skipped: the run before is not over", journey, firedAt);
      return false;
    }
    try {
      threads.execute(() -> run(journey, firedAt, lane));
      return true;
    } catch (RejectedExecutionException stopping) {
      lane.leave();
      return false;
    }
  }

  private void run(String journey, Instant firedAt, Lane lane) {
    lane.begin();
    try {
      fires.fire(journey, firedAt);
    } catch (RuntimeException | OutOfMemoryError e) {
      // One journey's fault must not end the schedule.
      log.error("{} of {} could not be run", journey, firedAt, e);
    } finally {
      lane.leave();
    }
  }

  private Lane lane(String journey) {
    return lanes.computeIfAbsent(journey, name -> new Lane());
  }
}
