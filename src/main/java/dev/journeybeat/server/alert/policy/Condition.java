package dev.journeybeat.server.alert.policy;

import java.time.Instant;

/**
 * A current condition that is not about runs.
 *
 * @param subject the affected journey or healthcheck; empty for the monitor itself
 * @param headline the problem in one line
 * @param since when it started
 */
public record Condition(String subject, String headline, Instant since) {}
