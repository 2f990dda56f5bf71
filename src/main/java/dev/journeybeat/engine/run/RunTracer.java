package dev.journeybeat.engine.run;

import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunListener;
import dev.journeybeat.result.Step;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Traces runs, and names the current step to the systems that a run sends requests to. */
public interface RunTracer extends RunListener {

  /** The header of the W3C Trace Context that names the current span. */
  String HEADER = "traceparent";

  /** The header's value, evaluated for each request; empty if trace context is not propagated. */
  Optional<Supplier<String>> header(Run run);

  /** Traces undo steps that were executed after the run ended. */
  void putRight(Run run, List<Step> steps);
}
