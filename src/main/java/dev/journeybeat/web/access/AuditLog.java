package dev.journeybeat.web.access;

import io.javalin.http.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who did what by hand. */
public final class AuditLog {

  private static final Logger log = LoggerFactory.getLogger(AuditLog.class);

  /**
   * Notes what was done, or asked for, by whom asks.
   *
   * @param deed a sentence without its end, as "checkout was paused: the shop moves"
   */
  public void note(Context ctx, String deed) {
    log.info("{}, by {}", deed, Caller.of(ctx).name());
  }
}
