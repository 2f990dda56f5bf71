package dev.journeybeat.server.history.queries;

import dev.journeybeat.result.Verdict;
import java.time.Instant;

/** A moment at which a run was fired, and what it told; no more, for there are very many. */
public record VerdictAt(Instant firedAt, Verdict verdict) {}
