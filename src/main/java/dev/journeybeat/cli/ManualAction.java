package dev.journeybeat.cli;

import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.server.history.audit.AuditLogRepository;

/** What somebody does by a command. */
final class ManualAction {

  private ManualAction() {}

  /** Who does it, as far as this machine knows. */
  static String who() {
    return System.getProperty("user.name", "somebody") + ", by a command";
  }

  /**
   * Notes it in the audit log. What can't be noted was done all the same.
   *
   * @param deed a sentence without its end, as "checkout was paused: the shop moves"
   */
  static void note(AuditLogRepository deeds, String deed) {
    try {
      deeds.note(who(), deed);
    } catch (StoreException e) {
      Terminal.err().println("The audit log can't be written: " + e.getMessage());
    }
  }
}
