package dev.journeybeat.server.metrics;

import java.util.Map;

/**
 * What the store holds that is not over yet.
 *
 * @param undosPending what is to be put right, of runs under way too
 * @param undosFailing those of them that were tried in vain
 * @param deliveriesPending what is to be told, by channel
 * @param deliveriesHeld what is told after the channel's quiet hours, by channel
 * @param alerts those that hold, by policy
 * @param pauses 1 if it is paused, by journey
 */
public record StoreFigures(
    int undosPending,
    int undosFailing,
    Map<String, Integer> deliveriesPending,
    Map<String, Integer> deliveriesHeld,
    Map<String, Integer> alerts,
    Map<String, Integer> pauses) {}
