package dev.journeybeat.server.web.access;

import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.server.history.audit.AuditLogRepository;
import io.javalin.http.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records the actions of people and programs in the log and in the store. */
public final class AuditLog {

  private static final Logger log = LoggerFactory.getLogger(AuditLog.class);

  private final AuditLogRepository deeds;

  public AuditLog(AuditLogRepository deeds) {
    this.deeds = deeds;
  }

  /**
   * Records an action of the caller.
   *
   * @param deed a sentence without the final period, such as "checkout was paused: the shop moves"
   */
  public void note(Context ctx, String deed) {
    note(Caller.of(ctx).name(), deed);
  }

  /** Records a login. */
  void loggedIn(Context ctx, Person person) {
    note(person.name(), "logged in as %s, from %s".formatted(person.role().word(), ctx.ip()));
  }

  private void note(String who, String deed) {
    log.info("{}, by {}", deed, who);
    try {
      deeds.note(who, deed);
    } catch (StoreException e) {
      // The action may be the repair of the store, so it still happens.
      log.warn("The audit entry is only in this log: {}", e.getMessage());
    }
  }
}
