package dev.journeybeat.result;

/**
 * Verdict of a run.
 *
 * @param run its ID
 */
public record RunVerdict(String run, String journey, Verdict verdict) {}
