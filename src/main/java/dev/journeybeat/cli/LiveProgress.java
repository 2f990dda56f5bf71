package dev.journeybeat.cli;

import dev.journeybeat.result.BegunStep;
import dev.journeybeat.result.Durations;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunListener;
import dev.journeybeat.result.RunPhase;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Step;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Shows runs as they happen. One run is live at a time. Lines of other runs wait for their turn, so
 * lines of two runs never mix. On a terminal, the current step shows its elapsed time.
 */
final class LiveProgress implements RunListener, AutoCloseable {

  private static final String BACK_TO_LINE_START = "\r\u001b[K";

  private record RunningStep(String name, Instant since) {}

  /** Lines of a run that are not shown yet. */
  private static final class Waiting {
    private final List<String> lines = new ArrayList<>();
    private boolean ended;
  }

  private final PrintStream out;
  private final RunLines words;
  private final Clock clock;
  private final @Nullable ScheduledExecutorService ticker;
  private final Map<String, Waiting> waiting = new LinkedHashMap<>();
  private @Nullable String live;
  private @Nullable RunningStep running;

  /**
   * @param terminal whether lines can be rewritten and colored
   */
  LiveProgress(PrintStream out, boolean terminal, Clock clock) {
    this.out = out;
    this.words = new RunLines(new Style(terminal));
    this.clock = clock;
    this.ticker =
        terminal ? Executors.newSingleThreadScheduledExecutor(LiveProgress::thread) : null;
    if (ticker != null) {
      var unused = ticker.scheduleAtFixedRate(this::tick, 100, 100, TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public synchronized void started(Run run) {
    if (live == null) {
      live = run.id();
    }
    say(run, List.of(words.started(run)));
  }

  @Override
  public synchronized void stepStarted(Run run, BegunStep step) {
    if (run.id().equals(live)) {
      running = new RunningStep(step.name(), clock.instant());
      tick();
    }
  }

  @Override
  public synchronized void stepEnded(Run run, Step step) {
    say(run, words.step(step));
  }

  @Override
  public synchronized void phaseStarted(Run run, RunPhase part) {
    say(run, List.of(words.phaseStarted(part)));
  }

  @Override
  public synchronized void ended(RunResult result) {
    say(result.run(), words.ended(result));
    if (result.run().id().equals(live)) {
      live = null;
      nextOnStage();
    } else {
      waiting(result.run()).ended = true;
    }
  }

  @Override
  public void close() {
    if (ticker != null) {
      ticker.shutdownNow();
    }
  }

  private void say(Run run, List<String> lines) {
    if (run.id().equals(live)) {
      clearRunning();
      lines.forEach(out::println);
      out.flush();
    } else {
      waiting(run).lines.addAll(lines);
    }
  }

  private Waiting waiting(Run run) {
    return waiting.computeIfAbsent(run.id(), id -> new Waiting());
  }

  /** Shows waiting runs that have ended completely. The first that still runs becomes live. */
  private void nextOnStage() {
    Iterator<Map.Entry<String, Waiting>> runs = waiting.entrySet().iterator();
    while (live == null && runs.hasNext()) {
      Map.Entry<String, Waiting> next = runs.next();
      next.getValue().lines.forEach(out::println);
      if (!next.getValue().ended) {
        live = next.getKey();
      }
      runs.remove();
    }
    out.flush();
  }

  private synchronized void tick() {
    if (ticker != null && running != null) {
      String elapsed = Durations.format(Duration.between(running.since(), clock.instant()));
      out.print(BACK_TO_LINE_START + words.running(running.name(), elapsed));
      out.flush();
    }
  }

  private void clearRunning() {
    if (ticker != null && running != null) {
      out.print(BACK_TO_LINE_START);
    }
    running = null;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "live-progress");
    thread.setDaemon(true);
    return thread;
  }
}
