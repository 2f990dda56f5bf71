package dev.journeybeat.runner;

import dev.journeybeat.browser.BrowserContext;
import dev.journeybeat.evidence.BrowserEvidence;
import dev.journeybeat.evidence.Evidence;
import dev.journeybeat.mail.ReceivedMail;
import dev.journeybeat.mail.RunMailbox;
import java.util.List;
import java.util.stream.Collectors;

/** Collects what there is to look at when a phase did not pass. */
final class RunEvidence {

  private final RunScope scope;
  private final BrowserContext browser;
  private final String phase;
  private boolean collected;

  RunEvidence(RunScope scope, BrowserContext browser, String phase) {
    this.scope = scope;
    this.browser = browser;
    this.phase = phase;
  }

  /** Collects once; the browser may be hung, its main page blocked. */
  synchronized void collect() {
    if (collected) {
      return;
    }
    collected = true;
    Evidence evidence = scope.evidence();
    BrowserEvidence.collect(browser, evidence, prefix());
    scope.mail().opened().ifPresent(mailbox -> collect(mailbox, evidence));
  }

  /** Keeps what is wanted of a phase that passed. */
  void film() {
    if (browser.filmsAll()) {
      BrowserEvidence.film(browser, scope.evidence(), prefix());
    }
  }

  private String prefix() {
    return phase.equals("walk") ? "" : phase.replace(' ', '-') + "-";
  }

  private static void collect(RunMailbox mailbox, Evidence evidence) {
    List<ReceivedMail> mails = mailbox.listing();
    evidence.text(
        "mailbox.txt",
        () ->
            mails.isEmpty()
                ? "No e-mail arrived since the run began.\n"
                : mails.stream().map(RunEvidence::line).collect(Collectors.joining()));
    for (int i = 0; i < mails.size(); i++) {
      ReceivedMail mail = mails.get(i);
      evidence.text("mail-%d.txt".formatted(i + 1), mail::text);
      evidence.text("mail-%d.html".formatted(i + 1), mail::html);
    }
  }

  private static String line(ReceivedMail mail) {
    return "%s  %-10s  %s  from %s%n"
        .formatted(mail.arrivedAt(), mail.folder(), mail.subject(), String.join(", ", mail.from()));
  }
}
