package dev.journeybeat.server.uptime;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A slot in the drawing of a period.
 *
 * @param state worst state in the slot; {@code null} outside the report
 */
public record TimelineSlot(Instant from, @Nullable TimelineState state) {}
