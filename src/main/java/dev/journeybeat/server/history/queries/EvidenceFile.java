package dev.journeybeat.server.history.queries;

/**
 * A file of a run's evidence.
 *
 * @param name without its folder
 * @param bytes how large it was when it was kept
 */
public record EvidenceFile(String name, long bytes) {}
