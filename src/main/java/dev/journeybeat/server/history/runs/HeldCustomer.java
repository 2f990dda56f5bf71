package dev.journeybeat.server.history.runs;

import java.time.Instant;

/**
 * A customer that somebody has.
 *
 * @param holder the run or undo that has it
 * @param until when that ends unless it is renewed
 */
public record HeldCustomer(String customer, String holder, Instant until) {}
