package dev.journeybeat.report;

import dev.journeybeat.result.Verdict;
import java.time.Instant;

/** A moment at which a run was fired, and what it told. */
public record Beat(Instant firedAt, Verdict verdict) {}
