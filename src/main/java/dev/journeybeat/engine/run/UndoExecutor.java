package dev.journeybeat.engine.run;

import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.api.Undo;
import dev.journeybeat.engine.mail.MailTraces;
import dev.journeybeat.engine.mail.RunMailbox;
import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.engine.undo.UndoEntry;
import dev.journeybeat.result.Leg;
import dev.journeybeat.result.RunListener;
import dev.journeybeat.result.Step;
import dev.journeybeat.result.StepStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Executes the ledger entries of one run, and stores the results. */
final class UndoExecutor {

  private static final Logger log = LoggerFactory.getLogger(UndoExecutor.class);

  private final RunScope scope;
  private final UndoClasses classes;
  private final RunListener listener;
  private final Clock clock;
  private final Supplier<Optional<InconclusiveException>> reasonToEnd;

  /**
   * @param reasonToEnd checked continuously; an undo that it interrupts counts as not done
   */
  UndoExecutor(
      RunScope scope,
      UndoClasses classes,
      RunListener listener,
      Clock clock,
      Supplier<Optional<InconclusiveException>> reasonToEnd) {
    this.scope = scope;
    this.classes = classes;
    this.listener = listener;
    this.clock = clock;
    this.reasonToEnd = reasonToEnd;
  }

  /**
   * Executes all entries, even if some fail. The returned steps have the results.
   *
   * @param entries newest first
   */
  List<Step> perform(List<UndoEntry> entries) {
    Instant end = clock.instant().plus(scope.limits().undo());
    List<Step> steps = new ArrayList<>();
    for (UndoEntry entry : eMailsLast(entries)) {
      if (reasonToEnd.get().isPresent()) {
        // The entry stays in the ledger.
        break;
      }
      List<Step> its = isMail(entry) ? List.of(deleteMail(entry)) : carryOut(entry, end);
      steps.addAll(its);
      note(entry, its);
    }
    return steps;
  }

  private List<Step> carryOut(UndoEntry entry, Instant end) {
    String name = entry.format();
    Phase phase = new Phase("undo " + name, scope, listener, clock).until(reasonToEnd);
    return phase
        .perform(
            Duration.between(clock.instant(), end),
            visit -> {
              Undo undo = classes.undo(entry);
              Thread.currentThread().setContextClassLoader(undo.getClass().getClassLoader());
              undo.run(visit);
            })
        .stepsOr(name, scope.run(), listener);
  }

  private Step deleteMail(UndoEntry entry) {
    StepRecorder recorder =
        new StepRecorder(scope.run(), listener, scope.parts().evidence()::redact, clock);
    recorder.talkingTo(Leg.MAIL);
    try {
      MailTraces traces = entry.as(MailTraces.class);
      recorder.perform("delete the e-mails", scope.limits().step(), () -> delete(traces));
    } catch (Exception e) {
      recorder.failed(e);
    }
    return recorder.steps().get(0);
  }

  private void delete(MailTraces traces) {
    Optional<RunMailbox> open =
        scope.mail().opened().filter(mailbox -> mailbox.isOf(traces.mailbox()));
    // The mailbox that this run watches is more accurate than the stored position.
    open.ifPresent(RunMailbox::deleteArrived);
    if (open.isEmpty() || !open.get().traces().folders().containsAll(traces.folders())) {
      scope.parts().mailboxes().delete(traces);
    }
  }

  private void note(UndoEntry entry, List<Step> steps) {
    Optional<Step> failed =
        steps.stream().filter(step -> step.status() == StepStatus.FAILED).findFirst();
    if (failed.isPresent() && reasonToEnd.get().isPresent()) {
      // It was ended and has not failed.
      return;
    }
    try {
      if (failed.isEmpty()) {
        scope.parts().ledger().worked(entry, scope.policy().retries().gracePeriod());
      } else {
        scope
            .parts()
            .ledger()
            .failed(entry, "%s: %s".formatted(failed.get().name(), failed.get().failure()));
      }
    } catch (StoreException e) {
      // The undo runs once more than necessary, which does no harm.
      log.warn(
          "Storing the result of an undo failed: undo={} error={}", entry.id(), e.getMessage());
    }
  }

  /** The other undos may trigger e-mails, so e-mails are deleted last. */
  private static List<UndoEntry> eMailsLast(List<UndoEntry> entries) {
    return entries.stream().sorted(Comparator.comparing(UndoExecutor::isMail)).toList();
  }

  static boolean isMail(UndoEntry entry) {
    return entry.className().equals(MailTraces.class.getName());
  }
}
