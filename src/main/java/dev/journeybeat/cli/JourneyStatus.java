package dev.journeybeat.cli;

import dev.journeybeat.server.history.runs.LastRun;
import dev.journeybeat.server.history.suppression.JourneyPause;
import dev.journeybeat.server.history.suppression.Mute;
import dev.journeybeat.server.schedule.HeldMaintenance;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A journey, when it ran and when it will.
 *
 * @param schedule as it is written; {@code null} if it runs only when asked to
 * @param next {@code null} if it does not run, or that can't be told yet
 * @param last {@code null} if it has not run here
 * @param source where it is written, or that there is none
 */
record JourneyStatus(
    String journey,
    @Nullable String schedule,
    @Nullable Instant next,
    @Nullable LastRun last,
    @Nullable JourneyPause pause,
    @Nullable Mute mute,
    @Nullable HeldMaintenance maintenance,
    String source) {}
