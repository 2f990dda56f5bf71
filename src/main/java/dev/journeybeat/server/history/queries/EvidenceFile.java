package dev.journeybeat.server.history.queries;

/**
 * A file of a run's evidence.
 *
 * @param name the name without the folder
 * @param bytes the size when the file was stored
 */
public record EvidenceFile(String name, long bytes) {}
