package dev.journeybeat.server.history.queries;

import java.nio.file.Path;

/**
 * What a run left to look at.
 *
 * @param folder at the monitor that had the run
 * @param gone whether it was deleted since
 */
public record ArchivedEvidence(Path folder, boolean gone) {}
