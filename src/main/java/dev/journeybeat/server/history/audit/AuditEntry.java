package dev.journeybeat.server.history.audit;

import java.time.Instant;

/**
 * A manual action.
 *
 * @param id the sort key
 * @param action a sentence without the final period
 */
public record AuditEntry(String id, Instant at, String who, String action) {}
