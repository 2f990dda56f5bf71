package dev.journeybeat.runner;

import dev.journeybeat.api.Mail;
import dev.journeybeat.browser.BrowserContext;
import dev.journeybeat.evidence.BrowserEvidence;
import dev.journeybeat.evidence.Evidence;

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
    String prefix = phase.equals("walk") ? "" : phase.replace(' ', '-') + "-";
    BrowserEvidence.collect(browser, evidence, prefix);
    scope.mail().opened().ifPresent(mailbox -> {
      evidence.text(prefix + "mailbox.txt", mailbox::listing);
    });
  }
}
