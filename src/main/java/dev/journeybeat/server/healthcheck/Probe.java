package dev.journeybeat.server.healthcheck;

import dev.journeybeat.engine.check.UnexpectedReplyException;
import dev.journeybeat.settings.SecretMask;

/** Looks at something behind the shop. */
interface Probe {

  /**
   * Looks once, in a thread of its own, and with nothing left open afterwards.
   *
   * @return what was found, if all is well: {@code status 200}
   * @throws UnexpectedReplyException if it is not; says what was found and what was expected
   * @throws Exception if there was no answer at all; {@link ProbeFailure} finds the words for it
   */
  String look(ProbeAttempt looking) throws Exception;

  /** What must not be told to people, though the other side may repeat it. */
  default SecretMask hidden() {
    return SecretMask.NOTHING;
  }
}
