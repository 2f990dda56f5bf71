package dev.journeybeat.engine.run;

import dev.journeybeat.api.Action;
import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.api.Mail;
import dev.journeybeat.api.VoidAction;
import dev.journeybeat.engine.browser.BrowserGoneException;
import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.result.BegunStep;
import dev.journeybeat.result.Leg;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunListener;
import dev.journeybeat.result.Step;
import dev.journeybeat.result.StepStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records the steps of one phase of a run: the current step, its leg, and the finished steps. The
 * phase's thread executes steps. The supervisor observes, and may close the record at any time.
 * After that, no step can start or count.
 */
final class StepRecorder {

  private static final Logger log = LoggerFactory.getLogger(StepRecorder.class);

  /** The current step. */
  record OpenStep(String name, Instant startedAt, Duration limit, boolean onceOnly) {

    Instant deadline() {
      return startedAt.plus(limit);
    }

    String quoted() {
      return "\"" + name + "\"";
    }
  }

  /** The first failure, and its leg. */
  record Failure(Throwable cause, Leg leg, String text) {}

  /** Notified of steps that passed. */
  @FunctionalInterface
  interface StepWatch {
    /**
     * A step has ended.
     *
     * @param number counted from 1 within the phase
     */
    void ended(int number, Leg leg);
  }

  private final Run run;
  private final RunListener listener;
  private final UnaryOperator<String> redact;
  private final Clock clock;
  private final List<Step> ended = new ArrayList<>();
  private @Nullable OpenStep open;
  private @Nullable Failure failure;
  private @Nullable Mail received;
  private Supplier<String> remark = () -> "";
  private Runnable mayBegin = () -> {};
  private StepWatch afterEachStep = (number, leg) -> {};
  private Instant lastEnd;
  private Leg leg = Leg.MONITOR;
  private boolean skipped;
  private boolean closed;

  /**
   * @param redact masks the secrets in a failure
   */
  StepRecorder(Run run, RunListener listener, UnaryOperator<String> redact, Clock clock) {
    this.run = run;
    this.listener = listener;
    this.redact = redact;
    this.clock = clock;
    this.lastEnd = clock.instant();
  }

  <T extends @Nullable Object> T perform(String name, Duration limit, Action<T> action)
      throws Exception {
    return perform(name, limit, false, action);
  }

  /**
   * Executes a step that is stored as once-only, so that its effect can be handled after a crash.
   */
  <T extends @Nullable Object> T performOnce(String name, Duration limit, Action<T> action)
      throws Exception {
    return perform(name, limit, true, action);
  }

  private <T extends @Nullable Object> T perform(
      String name, Duration limit, boolean onceOnly, Action<T> action) throws Exception {
    begin(name, limit, onceOnly);
    try {
      T result = action.perform();
      end(null);
      return result;
    } catch (Throwable e) {
      // Catches errors, too: an OutOfMemoryError must not leave the step open.
      end(e);
      throw e;
    }
  }

  void perform(String name, Duration limit, VoidAction action) throws Exception {
    this.<Boolean>perform(
        name,
        limit,
        () -> {
          action.perform();
          return true;
        });
  }

  /** Sets a check that runs before each step. It throws if the step must not start. */
  synchronized void beforeEachStep(Runnable mayBegin) {
    this.mayBegin = mayBegin;
  }

  /** Sets a listener for passed steps. It runs in the journey's thread and must not throw. */
  synchronized void afterEachStep(StepWatch listener) {
    this.afterEachStep = listener;
  }

  /**
   * Sets the diagnosis of a step that fails in the browser: a line, or nothing. It throws {@link
   * BrowserGoneException} if the shop is not the cause.
   */
  synchronized void remarkFromBrowser(Supplier<String> remark) {
    this.remark = remark;
  }

  /** The last leg that a step uses is the leg of the step. */
  synchronized void talkingTo(Leg leg) {
    this.leg = leg;
  }

  synchronized void received(Mail mail) {
    received = mail;
  }

  /** The effect of the current step already exists. */
  synchronized void skipped() {
    skipped = true;
  }

  synchronized Optional<OpenStep> open() {
    return Optional.ofNullable(open);
  }

  synchronized List<Step> steps() {
    return List.copyOf(ended);
  }

  synchronized Optional<Failure> failure() {
    return Optional.ofNullable(failure);
  }

  /** Records a failure, unless there was one before. */
  synchronized void failed(Throwable cause) {
    if (failure == null && !closed) {
      blame(cause);
    }
  }

  /** Replaces the recorded failure with its cause. */
  synchronized void blame(Throwable cause) {
    boolean deepest = failure != null && failure.cause() instanceof BrowserGoneException;
    if (!closed && !deepest) {
      failure = judged(cause);
    }
  }

  /** Closes the record. Later events of the phase's thread do not count. */
  void close(Throwable why) {
    failed(why);
    try {
      end(why);
    } catch (StoreException e) {
      // The caller must end the browser even if this can't be stored.
      log.debug("The end of a step could not be stored", e);
    } finally {
      synchronized (this) {
        closed = true;
      }
    }
  }

  private void begin(String name, Duration limit, boolean onceOnly) {
    BegunStep begun;
    synchronized (this) {
      if (closed) {
        throw new IllegalStateException("the run has ended; \"%s\" comes too late".formatted(name));
      }
      if (open != null) {
        throw new IllegalStateException(
            "steps can't be nested: \"%s\" was started inside \"%s\"".formatted(name, open.name()));
      }
      Instant now = clock.instant();
      open = new OpenStep(name, now, limit, onceOnly);
      received = null;
      skipped = false;
      begun = new BegunStep(name, now, onceOnly);
    }
    try {
      mayBegin.run();
      listener.stepStarted(run, begun);
    } catch (RuntimeException e) {
      // The step was not executed: a step that can't be stored must not run.
      end(e);
      throw e;
    }
  }

  private void end(@Nullable Throwable why) {
    Step step;
    StepWatch after;
    int number;
    synchronized (this) {
      if (closed || open == null) {
        return;
      }
      step = step(open, why == null ? null : noted(why));
      ended.add(step);
      open = null;
      lastEnd = clock.instant();
      after = afterEachStep;
      number = ended.size();
    }
    listener.stepEnded(run, step);
    if (why == null) {
      after.ended(number, step.leg());
    }
  }

  /** Records the first failure. A later one counts for its own step only. */
  private Failure noted(Throwable why) {
    Failure first = failure;
    if (first == null) {
      first = judged(why);
      failure = first;
      return first;
    }
    boolean same = first.cause() == why || first.cause().getCause() == why;
    return same ? first : judged(why);
  }

  private Step step(OpenStep open, @Nullable Failure why) {
    return new Step(
        open.name(),
        why != null ? StepStatus.FAILED : skipped ? StepStatus.SKIPPED : StepStatus.PASSED,
        why == null ? leg : why.leg(),
        open.startedAt(),
        Duration.between(open.startedAt(), clock.instant()),
        why == null ? null : why.text(),
        received == null ? null : delivery(received));
  }

  private Failure judged(Throwable why) {
    String text = FailureText.of(why);
    if (leg == Leg.BROWSER && !(why instanceof InconclusiveException)) {
      try {
        text += remark.get();
      } catch (BrowserGoneException gone) {
        // Uses the stack trace of the journey, not of this check.
        gone.setStackTrace(why.getStackTrace());
        gone.initCause(why);
        return new Failure(gone, Leg.MONITOR, redact.apply(FailureText.of(gone)));
      }
    }
    return new Failure(why, VerdictRules.isOurs(why) ? Leg.MONITOR : leg, redact.apply(text));
  }

  /**
   * Counted from the end of the step before, because a shop may send the e-mail before it shows the
   * confirmation.
   */
  private Duration delivery(Mail mail) {
    return mail.arrivedAt().isBefore(lastEnd)
        ? Duration.ZERO
        : Duration.between(lastEnd, mail.arrivedAt());
  }
}
