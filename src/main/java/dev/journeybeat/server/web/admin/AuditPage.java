package dev.journeybeat.server.web.admin;

import dev.journeybeat.server.history.audit.AuditEntry;
import java.time.Instant;
import java.util.List;

/**
 * Content of the audit log page.
 *
 * @param auditLog the requested entries, the newest first
 * @param isNewest whether there are no newer ones
 * @param hasOlder whether there are older ones
 * @param now time of the page
 */
public record AuditPage(
    List<AuditEntry> auditLog, boolean isNewest, boolean hasOlder, Instant now) {

  /** Address of the next page. */
  public String older() {
    return "/audit?before=" + auditLog.get(auditLog.size() - 1).id();
  }
}
