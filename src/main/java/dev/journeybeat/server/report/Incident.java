package dev.journeybeat.server.report;

import dev.journeybeat.server.history.queries.ArchivedEvidence;
import dev.journeybeat.server.history.queries.FailureCause;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Runs that failed, with none between them that passed.
 *
 * @param from when the first of them was fired
 * @param until when the next one was fired that passed; {@code null} if there was none yet
 * @param runs how many failed
 * @param firstRun the id of the first of them
 * @param breakage what was broken at the first of them
 * @param evidence what that one left to look at; {@code null} if nothing
 */
public record Incident(
    Instant from,
    @Nullable Instant until,
    int runs,
    String firstRun,
    FailureCause breakage,
    @Nullable ArchivedEvidence evidence) {}
