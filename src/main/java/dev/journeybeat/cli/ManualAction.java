package dev.journeybeat.cli;

import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.server.history.audit.AuditLogRepository;

/** Records actions on the command line in the audit log. */
final class ManualAction {

  private ManualAction() {}

  /** The user of this process, as far as this machine knows. */
  static String who() {
    return System.getProperty("user.name", "somebody") + ", on the command line";
  }

  /**
   * Adds an entry to the audit log. If that fails, the action itself stays done.
   *
   * @param action a sentence without full stop, such as "checkout was paused: the shop moves"
   */
  static void note(AuditLogRepository auditLog, String action) {
    try {
      auditLog.note(who(), action);
    } catch (StoreException e) {
      Terminal.err().println("The audit log can't be written: " + e.getMessage());
    }
  }
}
