package dev.journeybeat.server.history.queries;

import java.nio.file.Path;

/**
 * The evidence of a run.
 *
 * @param folder the folder on the monitor that executed the run
 * @param gone whether the evidence was deleted
 */
public record ArchivedEvidence(Path folder, boolean gone) {}
