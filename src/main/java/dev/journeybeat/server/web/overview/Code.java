package dev.journeybeat.server.web.overview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The code of a journey, as the next run uses it.
 *
 * @param source the file to edit; {@code null} if it came in a jar
 * @param version a short text that changes with every change
 * @param since when this version was loaded
 */
public record Code(@Nullable String source, String version, Instant since) {}
