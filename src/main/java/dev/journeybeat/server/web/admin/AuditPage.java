package dev.journeybeat.server.web.admin;

import dev.journeybeat.server.history.audit.AuditEntry;
import java.time.Instant;
import java.util.List;

/**
 * What the page of the audit log shows.
 *
 * @param deeds the newest of those that were asked for, the newest first
 * @param isNewest whether there are none newer
 * @param hasOlder whether there are more
 * @param now when it is shown
 */
public record AuditPage(List<AuditEntry> deeds, boolean isNewest, boolean hasOlder, Instant now) {

  /** Where the next page is. */
  public String older() {
    return "/audit?before=" + deeds.get(deeds.size() - 1).id();
  }
}
