package dev.journeybeat.server.web.access;

import org.jspecify.annotations.Nullable;

/**
 * What the login page offers.
 *
 * @param next where to go then
 * @param trouble what was wrong; {@code null} at first
 * @param byPassword whether one can log in by a password
 * @param provider what the provider is called by which one can log in; {@code null} for none
 * @param isOut whether somebody has just logged out
 */
public record LoginOffer(
    String next,
    @Nullable String trouble,
    boolean byPassword,
    @Nullable String provider,
    boolean isOut) {}
