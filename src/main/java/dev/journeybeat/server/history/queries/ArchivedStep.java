package dev.journeybeat.server.history.queries;

import dev.journeybeat.result.RunPhase;
import dev.journeybeat.result.Step;

/**
 * A step to look back on.
 *
 * @param run the id of its run
 * @param number counted from 1 through the whole run
 */
public record ArchivedStep(String run, int number, int attempt, RunPhase part, Step step) {}
