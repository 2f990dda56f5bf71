package dev.journeybeat.engine.run;

import com.codeborne.selenide.Selenide;
import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.api.Visit;
import dev.journeybeat.engine.browser.BrowserContext;
import dev.journeybeat.engine.browser.CommandListener;
import dev.journeybeat.engine.browser.SiteHeader;
import dev.journeybeat.engine.run.StepRecorder.Failure;
import dev.journeybeat.result.Leg;
import dev.journeybeat.result.RunListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A part of a run with its own browser context, thread and timeout: setup, the journey, or one
 * undo.
 */
final class Phase {

  /** The code that a phase runs. */
  @FunctionalInterface
  interface Code {
    void perform(Visit visit) throws Exception;
  }

  /** On a hung page, each piece of evidence takes time. */
  private static final Duration EVIDENCE = Duration.ofSeconds(5);

  private final String name;
  private final RunScope scope;
  private final Clock clock;
  private final StepRecorder recorder;
  private Supplier<Optional<InconclusiveException>> reasonToEnd = Optional::empty;
  private boolean fresh;
  private ClassLoader classes = Phase.class.getClassLoader();

  /**
   * @param name prefix of its evidence and its thread name
   */
  Phase(String name, RunScope scope, RunListener listener, Clock clock) {
    this.name = name;
    this.scope = scope;
    this.clock = clock;
    this.recorder =
        new StepRecorder(scope.run(), listener, scope.parts().evidence()::redact, clock);
  }

  /** Ends the phase as soon as there is a reason to. By default, it runs to its end. */
  Phase until(Supplier<Optional<InconclusiveException>> reasonToEnd) {
    this.reasonToEnd = reasonToEnd;
    return this;
  }

  /** Starts the phase in an unused browser. */
  Phase inNewBrowser() {
    this.fresh = true;
    return this;
  }

  /** Sets the class loader for resources and services that the code loads by name. */
  Phase withClassesOf(Object author) {
    this.classes = author.getClass().getClassLoader();
    return this;
  }

  /** Runs the code to its end or timeout. Never throws exceptions of the code. */
  PhaseOutcome perform(Duration deadline, Code code) {
    Instant startedAt = clock.instant();
    recorder.beforeEachStep(scope.customer()::require);
    try {
      inBrowser(deadline, code);
    } catch (RuntimeException | OutOfMemoryError e) {
      recorder.failed(e);
    }
    return new PhaseOutcome(
        recorder.steps(),
        recorder.failure().orElse(null),
        startedAt,
        Duration.between(startedAt, clock.instant()));
  }

  private void inBrowser(Duration deadline, Code code) {
    if (scope.memoryGuard().isLost()) {
      throw new InconclusiveException("not executed, because a journey holds all memory");
    }
    try (BrowserContext browser = open();
        var shown = scope.parts().liveViews().show(scope.run().id(), browser)) {
      RunEvidence evidence = new RunEvidence(scope, browser, name);
      recorder.afterEachStep(evidence::step);
      new Supervisor(
              recorder, clock, reasonToEnd, scope.memoryGuard(), () -> end(browser, evidence))
          .supervise(
              scope.run().id() + " " + name, deadline, () -> perform(code, browser, evidence));
    }
  }

  private BrowserContext open() {
    CommandListener beforeEachCommand =
        command -> {
          // The process may have been suspended between two commands.
          scope.customer().require();
          recorder.talkingTo(Leg.BROWSER);
        };
    BrowserContext browser =
        fresh
            ? scope.parts().browsers().openNew(beforeEachCommand)
            : scope.parts().browsers().open(beforeEachCommand);
    RunTracer traces = scope.parts().traces();
    traces
        .header(scope.run())
        .map(value -> new SiteHeader(scope.parts().site(), RunTracer.HEADER, value))
        .ifPresent(browser::say);
    return browser;
  }

  private Void perform(Code code, BrowserContext browser, RunEvidence evidence) {
    Thread.currentThread().setContextClassLoader(classes);
    recorder.remarkFromBrowser(() -> ErrorPageDiagnosis.of(browser));
    Visit visit =
        new RunVisit(
            scope, recorder, new OnceStepExecutor(scope, recorder, clock), browser.driver());
    Selenide.using(
        browser.driver(),
        () -> {
          try {
            code.perform(visit);
          } catch (Throwable e) {
            // Catches errors, too: an OutOfMemoryError ends the run, but not the monitor.
            recorder.failed(e);
          }
        });
    recorder
        .failure()
        .ifPresentOrElse(failure -> lookAt(failure, browser, evidence), evidence::film);
    return null;
  }

  private void lookAt(Failure failure, BrowserContext browser, RunEvidence evidence) {
    if (browser.alive()) {
      evidence.collect();
    } else {
      recorder.blame(
          new InconclusiveException("the browser crashed or was ended", failure.cause()));
    }
  }

  private void end(BrowserContext browser, RunEvidence evidence) {
    if (reasonToEnd.get().isPresent()) {
      // The cause is not visible in the browser.
      browser.kill();
      return;
    }
    Thread collecting = new Thread(evidence::collect, name + " evidence");
    collecting.setDaemon(true);
    collecting.start();
    try {
      if (browser.alive()) {
        collecting.join(EVIDENCE.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      // Ends all pending waits for an answer of the browser.
      browser.kill();
    }
  }
}
