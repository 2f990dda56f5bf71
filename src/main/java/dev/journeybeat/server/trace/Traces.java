package dev.journeybeat.server.trace;

import dev.journeybeat.engine.run.RunTracer;
import dev.journeybeat.result.Attempt;
import dev.journeybeat.result.BegunStep;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Step;
import dev.journeybeat.server.trace.RunSpans.Origin;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Exports runs as traces, if configured. Requests of a run carry the span of their step, and the
 * collector receives the trace after the run. No run waits for the export or fails because of it.
 * Safe to share between threads.
 */
public final class Traces implements RunTracer, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Traces.class);
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofSeconds(15);

  private final CurrentSpans parents = new CurrentSpans();
  private final @Nullable Told told;

  /** The queue and the origin of the exported traces. */
  private record Told(SpanExportQueue exportQueue, Origin origin, boolean propagates) {}

  /**
   * Creates the exporter. It sends nothing before the first run ends.
   *
   * @param settings {@code null} if traces are not configured
   * @param site the shop's address
   */
  public Traces(@Nullable TraceSettings settings, URI site) {
    this.told =
        settings == null
            ? null
            : new Told(
                new SpanExportQueue(
                    new Collector(settings, TIMEOUT),
                    new SpanExportLog(log::warn, log::info),
                    PAUSE),
                new Origin(withoutLogin(site), resource(settings.serviceName())),
                settings.propagate());
  }

  /** The current value of {@link #HEADER} for requests of this run; empty if there is none. */
  @Override
  public Optional<Supplier<String>> header(Run run) {
    return told != null && told.propagates()
        ? Optional.of(() -> parents.header(run))
        : Optional.empty();
  }

  @Override
  public void attemptStarted(Run run, int number) {
    note(() -> parents.begin(run, SpanIds.attempt(run.id(), number)));
  }

  @Override
  public void attemptEnded(Run run, Attempt attempt) {
    note(() -> parents.begin(run, SpanIds.run(run.id())));
  }

  @Override
  public void stepStarted(Run run, BegunStep step) {
    note(() -> parents.begin(run, step));
  }

  @Override
  public void stepEnded(Run run, Step step) {
    note(() -> parents.endStep(run));
  }

  @Override
  public void ended(RunResult result) {
    tell(result.run(), spans -> spans.of(result));
  }

  /** Exports undos that ran after the end of the run. */
  @Override
  public void putRight(Run run, List<Step> steps) {
    tell(run, spans -> spans.ofUndo(steps));
  }

  /** Exports the remaining traces, within a short time. */
  @Override
  public void close() {
    if (told != null) {
      told.exportQueue().close();
    }
  }

  private void note(Runnable event) {
    if (told != null) {
      event.run();
    }
  }

  private void tell(Run run, Function<RunSpans, List<SpanData>> making) {
    if (told != null) {
      Set<String> onceOnly = parents.end(run);
      List<SpanData> trace = making.apply(new RunSpans(run, told.origin(), onceOnly));
      if (!trace.isEmpty()) {
        told.exportQueue().take(trace);
      }
    }
  }

  private static String withoutLogin(URI site) {
    return site.toString().replace(site.getRawUserInfo() + "@", "");
  }

  private static Resource resource(String serviceName) {
    return Resource.getDefault()
        .merge(Resource.create(Attributes.builder().put("service.name", serviceName).build()));
  }
}
