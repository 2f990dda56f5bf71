package dev.journeybeat.server.web.access;

import org.jspecify.annotations.Nullable;

/**
 * Content of the login page.
 *
 * @param next path after the login
 * @param trouble error message; {@code null} at first
 * @param byPassword whether login with a password is possible
 * @param provider name of the login provider; {@code null} for none
 * @param isOut whether the person has just logged out
 */
public record LoginOffer(
    String next,
    @Nullable String trouble,
    boolean byPassword,
    @Nullable String provider,
    boolean isOut) {}
