package dev.journeybeat.runner;

import dev.journeybeat.api.Action;
import dev.journeybeat.api.Mail;
import dev.journeybeat.api.VoidAction;
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
import org.jspecify.annotations.Nullable;

/**
 * The steps of one phase of a run: what is under way, what it is talking to, what has ended. The
 * phase's thread performs steps; the supervisor looks, and may end the record at any time, after
 * which no step can begin or be counted.
 */
final class StepRecorder {

  /** The step under way. */
  record OpenStep(String name, Instant startedAt, Duration limit) {

    Instant deadline() {
      return startedAt.plus(limit);
    }

    String quoted() {
      return "\"" + name + "\"";
    }
  }

  /** The first thing that went wrong, and what was being talked to. */
  record Failure(Throwable cause, Leg leg, String text) {}

  private final Run run;
  private final RunListener listener;
  private final Clock clock;
  private final List<Step> ended = new ArrayList<>();
  private @Nullable OpenStep open;
  private @Nullable Failure failure;
  private @Nullable Mail received;
  private Supplier<String> remark = () -> "";
  private Instant lastEnd;
  private Leg leg = Leg.MONITOR;
  private boolean closed;

  StepRecorder(Run run, RunListener listener, Clock clock) {
    this.run = run;
    this.listener = listener;
    this.clock = clock;
    this.lastEnd = clock.instant();
  }

  <T extends @Nullable Object> T perform(String name, Duration limit, Action<T> action)
      throws Exception {
    begin(name, limit);
    try {
      T result = action.perform();
      end(null);
      return result;
    } catch (Throwable e) {
      // Errors too: an OutOfMemoryError in a step must not leave it open.
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

  /** What else is known when a step breaks while it talks to the browser; a line, or nothing. */
  synchronized void remarkFromBrowser(Supplier<String> remark) {
    this.remark = remark;
  }

  /** Whatever the steps to come talk to last is their leg. */
  synchronized void talkingTo(Leg leg) {
    this.leg = leg;
  }

  synchronized void received(Mail mail) {
    received = mail;
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

  /** Notes what went wrong, unless something had before. */
  synchronized void failed(Throwable cause) {
    if (failure == null && !closed) {
      blame(cause);
    }
  }

  /** Puts a deeper cause in the place of what was noted. */
  synchronized void blame(Throwable cause) {
    if (closed) {
      return;
    }
    failure = new Failure(cause, VerdictRules.isOurs(cause) ? Leg.MONITOR : leg, text(cause));
  }

  /** Ends the record: what the phase's thread still does counts no more. */
  void close(Throwable why) {
    failed(why);
    end(why);
    synchronized (this) {
      closed = true;
    }
  }

  private void begin(String name, Duration limit) {
    synchronized (this) {
      if (closed) {
        throw new IllegalStateException("the run is over; \"%s\" comes too late".formatted(name));
      }
      if (open != null) {
        throw new IllegalStateException(
            "steps do not nest: \"%s\" was begun inside \"%s\"".formatted(name, open.name()));
      }
      Instant now = clock.instant();
      open = new OpenStep(name, now, limit);
      received = null;
    }
    listener.stepStarted(run, name);
  }

  private void end(@Nullable Throwable why) {
    Step step;
    synchronized (this) {
      if (closed || open == null) {
        return;
      }
      if (why != null) {
        failed(why);
      }
      step = step(open, why);
      ended.add(step);
      open = null;
      lastEnd = clock.instant();
    }
    listener.stepEnded(run, step);
  }

  private Step step(OpenStep open, @Nullable Throwable why) {
    return new Step(
        open.name(),
        why == null ? StepStatus.PASSED : StepStatus.FAILED,
        why != null && VerdictRules.isOurs(why) ? Leg.MONITOR : leg,
        open.startedAt(),
        Duration.between(open.startedAt(), clock.instant()),
        why == null ? null : text(why),
        received == null ? null : delivery(received));
  }

  /** The failure as told to people. */
  String text(Throwable why) {
    return leg == Leg.BROWSER ? FailureText.of(why) + remark.get() : FailureText.of(why);
  }

  /** From the end of the step before; a shop may well send before it shows the confirmation. */
  private Duration delivery(Mail mail) {
    return mail.arrivedAt().isBefore(lastEnd)
        ? Duration.ZERO
        : Duration.between(lastEnd, mail.arrivedAt());
  }
}
