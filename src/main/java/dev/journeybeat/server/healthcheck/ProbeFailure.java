package dev.journeybeat.server.healthcheck;

import dev.journeybeat.engine.check.ProbeText;
import dev.journeybeat.engine.check.UnexpectedReplyException;
import dev.journeybeat.net.NetworkErrors;
import dev.journeybeat.settings.SecretMask;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Words the reason of a failed probe.
 *
 * @param hidden the secrets to mask
 */
record ProbeFailure(Duration timeout, SecretMask hidden) {

  String tooLate() {
    return "no answer within " + ProbeText.duration(timeout);
  }

  String of(Throwable e) {
    return shown(words(e));
  }

  /** Reduces a text to one line, masks secrets and replaces control characters. */
  String shown(String words) {
    return ProbeText.line(hidden.in(words)).replaceAll("\\p{Cntrl}", "\uFFFD");
  }

  private String words(Throwable e) {
    if (e instanceof UnexpectedReplyException) {
      return ProbeText.of(e);
    }
    if (NetworkErrors.cause(e, SocketTimeoutException.class::isInstance).isPresent()) {
      return tooLate();
    }
    if (e instanceof IOException || NetworkErrors.isTold(e)) {
      return NetworkErrors.words(e);
    }
    if (e instanceof SQLException) {
      return ProbeText.of(e);
    }
    return NetworkErrors.cause(e, IOException.class::isInstance)
        .map(ProbeText::of)
        .orElseGet(() -> ProbeText.of(e));
  }
}
