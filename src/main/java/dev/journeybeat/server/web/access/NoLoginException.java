package dev.journeybeat.server.web.access;

import io.javalin.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/**
 * A login that did not come about; says to the person why, and to the operator what the log adds.
 */
final class NoLoginException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final String detail;

  /**
   * @param sentence for anybody: no names of servers or the like
   * @param detail for the log
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
