package dev.journeybeat.server.report;

import dev.journeybeat.server.history.queries.ArchivedEvidence;
import dev.journeybeat.server.history.queries.FailureCause;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A series of failed runs without a passed run in between.
 *
 * @param from scheduled moment of the first failed run
 * @param until scheduled moment of the next passed run; {@code null} if there is none yet
 * @param runs number of failed runs
 * @param firstRun ID of the first failed run
 * @param breakage failure of the first failed run
 * @param evidence evidence of the first failed run; {@code null} if none
 */
public record Incident(
    Instant from,
    @Nullable Instant until,
    int runs,
    String firstRun,
    FailureCause breakage,
    @Nullable ArchivedEvidence evidence) {}
