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
 * All that is measured, once it is started: of runs, as they are told; and how the monitor stands,
 * looked up at each scrape. Safe to share between threads.
 */
public final class Metrics implements RunListener, AutoCloseable {

  private final String location;
  private final List<String> journeys;
  private final LastRuns lastRuns;
  private volatile @Nullable Instruments instruments;

  /**
   * Measures nothing yet, and costs nothing: most commands end before anybody could ask.
   *
   * @param location where this monitor stands
   * @param journeys that run by themselves
   */
  public Metrics(String location, Collection<String> journeys) {
    this.location = location;
    this.journeys = List.copyOf(journeys);
    this.lastRuns = new LastRuns(location, journeys);
  }

  /** Goes on from what earlier processes know of a journey at this location. */
  public void known(String journey, Instant firedAt, Verdict verdict) {
    lastRuns.known(journey, firedAt, verdict);
  }

  /** Measures from now on. To be called once. */
  public void start(Sources sources) {
    Instruments started = new Instruments(sources, lastRuns);
    // What appears with a value of 1 has not risen as Prometheus sees it.
    journeys.forEach(journey -> started.runs().begin(journey, location));
    instruments = started;
  }

  /**
   * All of it, in Prometheus' text format 0.0.4; nothing before the start. Over within a few
   * seconds, whatever hangs.
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
