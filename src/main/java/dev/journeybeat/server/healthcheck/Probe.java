package dev.journeybeat.server.healthcheck;

import dev.journeybeat.engine.check.UnexpectedReplyException;
import dev.journeybeat.settings.SecretMask;

/** Checks one system behind the shop. */
interface Probe {

  /**
   * Runs once in its own thread, and leaves nothing open.
   *
   * @return the result if the check passes: {@code status 200}
   * @throws UnexpectedReplyException if the check fails; the message has the found and the expected
   *     value
   * @throws Exception if there was no answer; {@link ProbeFailure} words the error
   */
  String look(ProbeAttempt looking) throws Exception;

  /** The secrets to mask in results, because the other side may repeat them. */
  default SecretMask hidden() {
    return SecretMask.NOTHING;
  }
}
