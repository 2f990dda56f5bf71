package dev.journeybeat.docs;

/** An order, as the customer knows it. */
public record Order(String number) {}
