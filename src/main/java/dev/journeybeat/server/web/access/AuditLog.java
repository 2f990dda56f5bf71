package dev.journeybeat.server.web.access;

import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.server.history.audit.AuditLogRepository;
import io.javalin.http.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who did what by hand: in the log, and in the store where it can be looked at. */
public final class AuditLog {

  private static final Logger log = LoggerFactory.getLogger(AuditLog.class);

  private final AuditLogRepository deeds;

  public AuditLog(AuditLogRepository deeds) {
    this.deeds = deeds;
  }

  /**
   * Notes what was done, or asked for, by whom asks.
   *
   * @param deed a sentence without its end, as "checkout was paused: the shop moves"
   */
  public void note(Context ctx, String deed) {
    note(Caller.of(ctx).name(), deed);
  }

  /** Notes that somebody has logged in. */
  void loggedIn(Context ctx, Person person) {
    note(person.name(), "logged in as %s, from %s".formatted(person.role().word(), ctx.ip()));
  }

  private void note(String who, String deed) {
    log.info("{}, by {}", deed, who);
    try {
      deeds.note(who, deed);
    } catch (StoreException e) {
      // Whoever acts may be about to mend just this.
      log.warn("This is noted nowhere but here: {}", e.getMessage());
    }
  }
}
