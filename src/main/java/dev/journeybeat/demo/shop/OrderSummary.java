package dev.journeybeat.demo.shop;

import java.time.Instant;

/** An order in the order history. */
public record OrderSummary(
    String number, OrderState state, String comment, Money total, Instant placedAt) {}
