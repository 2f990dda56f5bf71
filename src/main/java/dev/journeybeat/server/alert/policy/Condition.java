package dev.journeybeat.server.alert.policy;

import java.time.Instant;

/**
 * A trouble that is not of runs, as it stands now.
 *
 * @param subject the journey or healthcheck in trouble; empty for the monitor itself
 * @param headline what is wrong, in one line
 * @param since when it began
 */
public record Condition(String subject, String headline, Instant since) {}
