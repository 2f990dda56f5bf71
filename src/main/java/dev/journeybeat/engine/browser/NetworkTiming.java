package dev.journeybeat.engine.browser;

/**
 * Timing of a request, in milliseconds. Phases that did not happen are negative, such as connecting
 * on an open connection.
 *
 * @param blocked until it could start
 * @param connect including the handshake of {@code tls}
 * @param waiting from the end of sending to the first byte of the response
 */
public record NetworkTiming(
    double blocked, double dns, double connect, double tls, double send, double waiting) {}
