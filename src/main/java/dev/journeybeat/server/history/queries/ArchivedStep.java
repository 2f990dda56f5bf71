package dev.journeybeat.server.history.queries;

import dev.journeybeat.result.RunPhase;
import dev.journeybeat.result.Step;

/**
 * A past step.
 *
 * @param run the id of the run
 * @param number counted from 1 through the whole run
 */
public record ArchivedStep(String run, int number, int attempt, RunPhase part, Step step) {}
