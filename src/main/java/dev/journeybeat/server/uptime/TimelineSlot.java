package dev.journeybeat.server.uptime;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A small part of a period, as it is drawn.
 *
 * @param state the worst that was known in it; {@code null} where the report does not look
 */
public record TimelineSlot(Instant from, @Nullable TimelineState state) {}
