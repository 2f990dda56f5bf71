package dev.journeybeat.schedule;

/** A journey, and how often it runs. */
public record Scheduled(String journey, Cadence cadence) {}
