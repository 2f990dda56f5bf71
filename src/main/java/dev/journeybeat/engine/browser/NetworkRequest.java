package dev.journeybeat.engine.browser;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request of a page, with its data so far.
 *
 * @param status the response status; null without a response
 * @param type the resource type: {@code Document}, {@code Script}, {@code Fetch}
 * @param failure why it failed: {@code net::ERR_CONNECTION_REFUSED}, {@code blocked by
 *     blocked-hosts}; null if it did not fail
 * @param duration until its last byte; null while it is active
 * @param bytes transferred bytes of the response
 * @param details additional data
 */
public record NetworkRequest(
    String method,
    String url,
    @Nullable Integer status,
    String type,
    @Nullable String failure,
    Instant started,
    @Nullable Duration duration,
    long bytes,
    NetworkDetails details) {}
