package dev.journeybeat.server.history.queries;

import dev.journeybeat.result.Leg;
import org.jspecify.annotations.Nullable;

/**
 * The reason why a run did not pass.
 *
 * @param step the failed step; {@code null} if the run reached none
 * @param failure the error, for display
 */
public record FailureCause(@Nullable String step, Leg leg, String failure) {}
