package dev.journeybeat.server.web.access;

import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.server.history.audit.AuditLogRepository;
import io.javalin.http.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records the actions of people and programs in the log and in the store. */
public final class AuditLog {

  private static final Logger log = LoggerFactory.getLogger(AuditLog.class);

  private final AuditLogRepository auditLog;

  public AuditLog(AuditLogRepository auditLog) {
    this.auditLog = auditLog;
  }

  /**
   * Records an action of the caller.
   *
   * @param action a sentence without the final period, such as "checkout was paused: the shop
   *     moves"
   */
  public void note(Context ctx, String action) {
    note(Caller.of(ctx).name(), action);
  }

  /** Records a login. */
  void loggedIn(Context ctx, Person person) {
    note(person.name(), "logged in as %s, from %s".formatted(person.role().word(), ctx.ip()));
  }

  private void note(String who, String action) {
    log.info("{}, by {}", action, who);
    try {
      auditLog.note(who, action);
    } catch (StoreException e) {
      // The action may be the repair of the store, so it still happens.
      log.warn("The audit entry is only in this log: {}", e.getMessage());
    }
  }
}
