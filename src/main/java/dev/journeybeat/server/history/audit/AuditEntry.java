package dev.journeybeat.server.history.audit;

import java.time.Instant;

/**
 * What somebody did by hand.
 *
 * @param id by which it sorts
 * @param deed a sentence without its end
 */
public record AuditEntry(String id, Instant at, String who, String deed) {}
