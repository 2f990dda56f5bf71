/**
 * Runs as traces: a run is a trace, a step a span, and what the shop does meanwhile is seen under
 * the step that made it do so. The only home of OpenTelemetry.
 */
@NullMarked
package dev.journeybeat.trace;

import org.jspecify.annotations.NullMarked;
