package dev.journeybeat.server.history.runs;

import java.time.Instant;

/**
 * A leased customer.
 *
 * @param holder the run or undo that holds the lease
 * @param until the end of the lease unless it is renewed
 */
public record HeldCustomer(String customer, String holder, Instant until) {}
