package dev.journeybeat.server.history.queries;

import dev.journeybeat.result.Leg;
import org.jspecify.annotations.Nullable;

/**
 * Why a run did not pass.
 *
 * @param step which one failed; {@code null} if it did not come to one
 * @param failure as told to people
 */
public record FailureCause(@Nullable String step, Leg leg, String failure) {}
