package dev.journeybeat.engine.browser;

import java.net.URI;
import java.util.function.Supplier;

/**
 * A header that is added to a run's requests to one site, and to no others.
 *
 * @param site a web address; requests with its scheme, host and port get the header
 * @param value evaluated for each request; must not block
 */
public record SiteHeader(URI site, String name, Supplier<String> value) {}
