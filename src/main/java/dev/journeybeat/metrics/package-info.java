/** What a monitor measures, as Prometheus reads it. The only home of Micrometer. */
@NullMarked
package dev.journeybeat.metrics;

import org.jspecify.annotations.NullMarked;
