package dev.journeybeat.result;

import java.time.Instant;

/**
 * One execution of a journey for one scheduled moment, at one location.
 *
 * @param id unique among all runs; also the name of its evidence folder
 * @param token text that the run writes into the shop, so that its effects can be found later
 * @param firedAt the scheduled moment
 */
public record Run(
    String id, String journey, String location, String token, Instant firedAt, Instant startedAt) {}
