package dev.journeybeat.engine.browser;

/**
 * Where the time of a request went, in milliseconds; what did not happen is negative, such as the
 * connecting of a request that took an open connection.
 *
 * @param blocked until it could begin
 * @param connect the handshake of {@code tls} included
 * @param waiting from when it was sent until its answer's first byte
 */
public record NetworkTiming(
    double blocked, double dns, double connect, double tls, double send, double waiting) {}
