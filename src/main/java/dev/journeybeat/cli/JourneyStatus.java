package dev.journeybeat.cli;

import dev.journeybeat.server.history.runs.LastRun;
import dev.journeybeat.server.history.suppression.JourneyPause;
import dev.journeybeat.server.history.suppression.Mute;
import dev.journeybeat.server.schedule.HeldMaintenance;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A journey with its last and its next run.
 *
 * @param schedule the text in the configuration; {@code null} if it runs on demand only
 * @param next {@code null} if it does not run, or the time is not known yet
 * @param last {@code null} if it has not run here
 * @param source path or name of its class, or a text that there is none
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
