package dev.journeybeat.server.healthcheck;

import dev.journeybeat.engine.check.DatabaseSettings;
import java.net.URI;
import java.util.Map;
import java.util.Set;

/**
 * What healthchecks know beside their own settings.
 *
 * @param site the shop's address, to which addresses of a list may be relative
 * @param databases those of the configuration, by name
 * @param secrets what must never be told
 */
public record HealthcheckContext(
    URI site, Map<String, DatabaseSettings> databases, Set<String> secrets) {}
