package dev.journeybeat.result;

/**
 * How a run ended, in short.
 *
 * @param run its id
 */
public record RunVerdict(String run, String journey, Verdict verdict) {}
