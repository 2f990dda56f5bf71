/** Traces of runs for OpenTelemetry: a run is a trace, a step is a span. */
@NullMarked
package dev.journeybeat.server.trace;

import org.jspecify.annotations.NullMarked;
