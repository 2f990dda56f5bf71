package dev.journeybeat.runner;

import dev.journeybeat.api.Undo;
import dev.journeybeat.mail.RunMailbox;
import dev.journeybeat.result.Leg;
import dev.journeybeat.result.RunListener;
import dev.journeybeat.result.RunPart;
import dev.journeybeat.result.Step;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts right what a run did: its undos, newest first, then its e-mails. */
final class UndoWalk {

  private final RunScope scope;
  private final RunListener listener;
  private final Clock clock;

  UndoWalk(RunScope scope, RunListener listener, Clock clock) {
    this.scope = scope;
    this.listener = listener;
    this.clock = clock;
  }

  /** Carries out all of it, whatever fails on the way; the steps tell what did. */
  List<Step> perform() {
    List<Undo> undos = scope.ledger().newestFirst();
    Optional<RunMailbox> mailbox = scope.mail().opened();
    if (undos.isEmpty() && mailbox.isEmpty()) {
      return List.of();
    }
    listener.partStarted(scope.run(), RunPart.UNDO);
    Instant end = clock.instant().plus(scope.limits().undo());
    List<Step> steps = new ArrayList<>();
    for (Undo undo : undos) {
      String name = spoken(undo);
      steps.addAll(
          new Phase("undo " + name, scope, listener, clock)
              .withClassesOf(undo)
              .perform(Duration.between(clock.instant(), end), undo::carryOut)
              .stepsOr(name));
    }
    mailbox.ifPresent(open -> steps.add(deleteMail(open)));
    return steps;
  }

  private Step deleteMail(RunMailbox mailbox) {
    StepRecorder recorder = new StepRecorder(scope.run(), listener, clock);
    recorder.talkingTo(Leg.MAIL);
    try {
      recorder.perform("delete the e-mails", scope.limits().step(), mailbox::deleteArrived);
    } catch (Exception e) {
      recorder.failed(e);
    }
    return recorder.steps().get(0);
  }

  /** {@code CancelOrders} is told as "cancel orders". */
  private static String spoken(Undo undo) {
    return undo.getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
        .toLowerCase(Locale.ROOT);
  }
}
