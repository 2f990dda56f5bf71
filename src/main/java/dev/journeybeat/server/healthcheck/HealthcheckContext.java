package dev.journeybeat.server.healthcheck;

import dev.journeybeat.engine.check.DatabaseSettings;
import java.net.URI;
import java.util.Map;
import java.util.Set;

/**
 * What healthchecks need in addition to their own settings.
 *
 * @param site the shop's address, the base of relative addresses in a list
 * @param databases the configured databases, by name
 * @param secrets the secrets to mask
 */
public record HealthcheckContext(
    URI site, Map<String, DatabaseSettings> databases, Set<String> secrets) {}
