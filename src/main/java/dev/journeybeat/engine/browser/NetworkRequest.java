package dev.journeybeat.engine.browser;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request a page made, as far as it came.
 *
 * @param status the answer's status; null if there was no answer
 * @param type what the browser wanted it for: {@code Document}, {@code Script}, {@code Fetch}
 * @param failure why it failed: {@code net::ERR_CONNECTION_REFUSED}, {@code blocked by
 *     block-hosts}; null if it did not
 * @param duration until its last byte; null while it is under way
 * @param bytes received, as sent over the network
 * @param details what else is known
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
