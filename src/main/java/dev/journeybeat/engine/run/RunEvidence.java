package dev.journeybeat.engine.run;

import dev.journeybeat.engine.browser.BrowserContext;
import dev.journeybeat.engine.evidence.BrowserEvidence;
import dev.journeybeat.engine.evidence.Evidence;
import dev.journeybeat.engine.mail.ReceivedMail;
import dev.journeybeat.engine.mail.RunMailbox;
import dev.journeybeat.result.Leg;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Collects the evidence of a phase that did not pass. */
final class RunEvidence {

  /** Typical window screenshots take a tenth of this. */
  private static final Duration GLIMPSE = Duration.ofMillis(500);

  /** Limit for one phase, because screenshots wait in memory. */
  private static final int MOST_PICTURES = 60;

  /** In bytes. For a larger e-mail, its text is enough. */
  private static final int LARGEST_RAW = 2_000_000;

  private final RunScope scope;
  private final BrowserContext browser;
  private final String phase;
  private final Map<String, byte[]> pictures = new LinkedHashMap<>();
  private boolean collected;

  RunEvidence(RunScope scope, BrowserContext browser, String phase) {
    this.scope = scope;
    this.browser = browser;
    this.phase = phase;
  }

  /** Takes a screenshot after a step, if configured. */
  void step(int number, Leg leg) {
    if (leg == Leg.BROWSER && wantsPictures() && number <= MOST_PICTURES) {
      browser.glimpse(GLIMPSE).ifPresent(picture -> add(number, picture));
    }
  }

  /** Collects once. The browser may hang, and its page may be blocked. */
  synchronized void collect() {
    if (collected) {
      return;
    }
    collected = true;
    keepPictures();
    Evidence evidence = scope.evidence();
    BrowserEvidence.collect(browser, evidence, prefix());
    scope.mail().opened().ifPresent(mailbox -> collect(mailbox, evidence));
  }

  /** Stores the evidence of a phase that passed. */
  void film() {
    if (isLaterAttempt()) {
      keepPictures();
    }
    if (browser.filmsAll()) {
      BrowserEvidence.film(browser, scope.evidence(), prefix());
    }
  }

  private boolean wantsPictures() {
    return switch (scope.parts().evidence().screenshots()) {
      case AT_FAILURE -> false;
      case AFTER_FAILURE -> isLaterAttempt();
      case EACH_STEP -> !phase.startsWith("undo ");
    };
  }

  private boolean isLaterAttempt() {
    return phase.startsWith("attempt ");
  }

  private synchronized void add(int number, byte[] picture) {
    pictures.put("%sstep-%02d.jpg".formatted(prefix(), number), picture);
  }

  private synchronized void keepPictures() {
    pictures.forEach((file, picture) -> scope.evidence().bytes(file, () -> picture));
    pictures.clear();
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
      if (mail.eml().length <= LARGEST_RAW) {
        evidence.raw("mail-%d.eml".formatted(i + 1), mail::eml, () -> decoded(mail));
      }
    }
  }

  /** All content of the e-mail, decoded. */
  private static List<String> decoded(ReceivedMail mail) {
    return Stream.concat(
            Stream.of(mail.subject(), mail.text(), mail.html()),
            mail.attachments().stream()
                .map(file -> new String(file.content(), StandardCharsets.ISO_8859_1)))
        .toList();
  }

  private static String line(ReceivedMail mail) {
    return "%s  %-10s  %s  from %s%n"
        .formatted(mail.arrivedAt(), mail.folder(), mail.subject(), String.join(", ", mail.from()));
  }
}
