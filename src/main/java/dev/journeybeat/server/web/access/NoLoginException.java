package dev.journeybeat.server.web.access;

import io.javalin.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/** A failed login, with a message for the person and a detail for the log. */
final class NoLoginException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final String detail;

  /**
   * @param sentence message for the person, without names of servers
   * @param detail detail for the log
   */
  NoLoginException(HttpStatus status, String sentence, String detail, @Nullable Throwable cause) {
    super(sentence, cause);
    this.status = status;
    this.detail = detail;
  }

  HttpStatus status() {
    return status;
  }

  String detail() {
    return detail;
  }
}
