/** Metrics for Prometheus. The only home of Micrometer. */
@NullMarked
package dev.journeybeat.server.metrics;

import org.jspecify.annotations.NullMarked;
