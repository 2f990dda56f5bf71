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
 * Runs as traces, if somebody wants them: what a run asks of others says which step it is for, and
 * when it has ended a collector is told all of it. No run waits for that or fails by it. Safe to
 * share between threads.
 */
public final class Traces implements RunTracer, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Traces.class);
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofSeconds(15);

  private final CurrentSpans parents = new CurrentSpans();
  private final @Nullable Told told;

  /** Who is told, and in whose name. */
  private record Told(SpanExportQueue courier, Origin origin, boolean propagates) {}

  /**
   * Tells nobody anything yet.
   *
   * @param settings {@code null} if nobody wants traces
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

  /** What {@link #HEADER} is to say of a request of this run at the moment; empty if nothing. */
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

  /** Tells what was put right of a run after it had ended. */
  @Override
  public void putRight(Run run, List<Step> steps) {
    tell(run, spans -> spans.ofUndo(steps));
  }

  /** Tells what is still to be told, if that is soon done. */
  @Override
  public void close() {
    if (told != null) {
      told.courier().close();
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
        told.courier().take(trace);
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
