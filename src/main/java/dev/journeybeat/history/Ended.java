package dev.journeybeat.history;

import dev.journeybeat.result.Verdict;
import java.time.Instant;

/** When a run was fired and how it ended, and no more: there are many. */
public record Ended(Instant firedAt, Verdict verdict) {}
