package dev.journeybeat.engine.browser;

import java.net.URI;
import java.util.function.Supplier;

/**
 * What a run's requests to one site say beside what its pages have them say, and its requests to
 * others do not.
 *
 * @param site an address of the web; what has its scheme, host and port belongs to it
 * @param value asked for each request; must not wait
 */
public record SiteHeader(URI site, String name, Supplier<String> value) {}
