package dev.journeybeat.server.history.queries;

import dev.journeybeat.result.Verdict;
import java.time.Instant;

/** The fire and the verdict of a run. Small, because there are very many. */
public record VerdictAt(Instant firedAt, Verdict verdict) {}
