package dev.journeybeat.server.metrics;

import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunListener;
import dev.journeybeat.result.RunPhase;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Step;
import dev.journeybeat.result.Verdict;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Collects metrics after {@code start}: runs as they happen, and the state of the monitor at each
 * scrape. Safe to share between threads.
 */
public final class Metrics implements RunListener, AutoCloseable {

  private final String location;
  private final List<String> journeys;
  private final LastRuns lastRuns;
  private volatile @Nullable Instruments instruments;

  /**
   * Measures nothing until {@code start}, because most commands end before a scrape.
   *
   * @param location the location of this monitor
   * @param journeys the scheduled journeys
   */
  public Metrics(String location, Collection<String> journeys) {
    this.location = location;
    this.journeys = List.copyOf(journeys);
    this.lastRuns = new LastRuns(location, journeys);
  }

  /** Restores the last run of a journey at this location from earlier processes. */
  public void known(String journey, Instant firedAt, Verdict verdict) {
    lastRuns.known(journey, firedAt, verdict);
  }

  /** Starts to measure. Call this once. */
  public void start(Sources sources) {
    Instruments started = new Instruments(sources, lastRuns);
    // Prometheus sees no increase in a counter that appears with the value 1.
    journeys.forEach(journey -> started.runs().begin(journey, location));
    instruments = started;
  }

  /**
   * Returns all metrics in the Prometheus text format 0.0.4; nothing before {@code start}. Takes a
   * few seconds at most, even if a source hangs.
   */
  public String scrape() {
    Instruments started = instruments;
    return started == null ? "" : started.scrape();
  }

  @Override
  public void started(Run run) {
    measure(runs -> runs.started(run));
  }

  @Override
  public void phaseStarted(Run run, RunPhase part) {
    measure(runs -> runs.phaseStarted(run, part));
  }

  @Override
  public void stepEnded(Run run, Step step) {
    measure(runs -> runs.stepEnded(run, step));
  }

  @Override
  public void ended(RunResult result) {
    lastRuns.ended(result);
    measure(runs -> runs.ended(result));
  }

  @Override
  public void close() {
    Instruments started = instruments;
    if (started != null) {
      started.close();
    }
  }

  private void measure(Consumer<RunMeters> event) {
    Instruments started = instruments;
    if (started != null) {
      event.accept(started.runs());
    }
  }
}
