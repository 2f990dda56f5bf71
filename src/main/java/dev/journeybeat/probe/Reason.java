package dev.journeybeat.probe;

import dev.journeybeat.settings.Hidden;
import dev.journeybeat.wire.NoReply;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Why a look did not find all well, in words that tell one reason from another.
 *
 * @param hidden what must not be told
 */
record Reason(Duration timeout, Hidden hidden) {

  String tooLate() {
    return "no answer within " + Words.duration(timeout);
  }

  String of(Throwable e) {
    return shown(words(e));
  }

  /** In one line, without secrets, and without what would steer a terminal. */
  String shown(String words) {
    return Words.line(hidden.in(words)).replaceAll("\\p{Cntrl}", "\uFFFD");
  }

  private String words(Throwable e) {
    if (e instanceof UnwellException) {
      return Words.of(e);
    }
    if (NoReply.cause(e, SocketTimeoutException.class::isInstance).isPresent()) {
      return tooLate();
    }
    if (e instanceof IOException || NoReply.isTold(e)) {
      return NoReply.words(e);
    }
    if (e instanceof SQLException) {
      return Words.of(e);
    }
    return NoReply.cause(e, IOException.class::isInstance)
        .map(Words::of)
        .orElseGet(() -> Words.of(e));
  }
}
