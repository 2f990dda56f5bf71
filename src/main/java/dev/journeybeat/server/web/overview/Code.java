package dev.journeybeat.server.web.overview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Code of a journey that the next run uses.
 *
 * @param source source file; {@code null} if the journey is in a jar
 * @param version short text that changes with every change
 * @param since when this version was loaded
 */
public record Code(@Nullable String source, String version, Instant since) {}
