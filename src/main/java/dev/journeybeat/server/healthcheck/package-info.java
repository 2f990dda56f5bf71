/** Healthchecks: cheap periodic probes of URLs, ports and stores, without a browser. */
@NullMarked
package dev.journeybeat.server.healthcheck;

import org.jspecify.annotations.NullMarked;
