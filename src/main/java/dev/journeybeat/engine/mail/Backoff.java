package dev.journeybeat.engine.mail;

import dev.journeybeat.engine.mail.MailServerException.Outlook;
import java.time.Duration;

/** Growing pauses between attempts to reach an unavailable server. */
final class Backoff {

  private static final Duration SHORTEST = Duration.ofMillis(250);
  private static final Duration LONGEST = Duration.ofSeconds(15);

  private Duration next = SHORTEST;

  /** Longer pauses for login errors, so that the account is not locked. */
  Duration after(MailServerException trouble) {
    Duration pause = trouble.outlook() == Outlook.PASSING ? next : LONGEST;
    next = pause.multipliedBy(2).compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST;
    return pause;
  }

  void reset() {
    next = SHORTEST;
  }
}
