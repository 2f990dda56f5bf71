package dev.journeybeat.web.access;

import dev.journeybeat.history.Tokens;

/**
 * How people and programs show who they are.
 *
 * @param passwords of people
 * @param tokens of programs
 */
public record LoginWays(Passwords passwords, Tokens tokens) {}
