package dev.journeybeat.server.metrics;

import java.util.Map;

/**
 * The pending entries of the store.
 *
 * @param undosPending the pending undos, including those of current runs
 * @param undosFailing the pending undos that have failed
 * @param deliveriesPending the pending notifications, by channel
 * @param deliveriesHeld the notifications that wait for the end of quiet hours, by channel
 * @param alerts the open alerts, by policy
 * @param pauses 1 for a paused journey, by journey
 */
public record StoreFigures(
    int undosPending,
    int undosFailing,
    Map<String, Integer> deliveriesPending,
    Map<String, Integer> deliveriesHeld,
    Map<String, Integer> alerts,
    Map<String, Integer> pauses) {}
