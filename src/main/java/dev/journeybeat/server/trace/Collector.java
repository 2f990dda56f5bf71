package dev.journeybeat.server.trace;

import dev.journeybeat.net.NetworkErrors;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.exporter.internal.FailedExportException.HttpExportException;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporterBuilder;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.HttpResponse;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Sends traces to a collector with OTLP over HTTP. For use by one thread. */
final class Collector implements AutoCloseable {

  // A strong reference, because the level would be lost otherwise. This logger repeats what the
  // queue logs once.
  private static final Logger EXPORTER =
      Logger.getLogger("io.opentelemetry.exporter.otlp.internal.HttpExporter");

  /** The status codes that OTLP allows a client to retry. */
  private static final Set<Integer> NOT_NOW = Set.of(429, 502, 503, 504);

  private final TraceSettings settings;
  private final Duration timeout;
  private @Nullable Line line;

  static {
    EXPORTER.setLevel(Level.OFF);
  }

  /** The outcome of an export. */
  enum Outcome {
    TAKEN,
    /** A retry would fail, too. */
    REFUSED,
    AWAY
  }

  /**
   * The reply of a collector, or its absence.
   *
   * @param words the reason, for display
   */
  record Reply(Outcome outcome, String words) {}

  /** An exporter and its thread. */
  private record Line(OtlpHttpSpanExporter exporter, ExecutorService thread) {

    void end() {
      var unused = exporter.shutdown();
      thread.shutdownNow();
    }
  }

  /**
   * @param timeout the timeout for the connection and for the answer
   */
  Collector(TraceSettings settings, Duration timeout) {
    this.settings = settings;
    this.timeout = timeout;
  }

  /** Exports a trace. Returns within the timeout and never throws. */
  Reply give(List<SpanData> trace) {
    Reply reply;
    try {
      reply = reply(line().exporter().export(trace));
    } catch (RuntimeException | OutOfMemoryError e) {
      reply = new Reply(Outcome.AWAY, e.toString());
    }
    if (reply.outcome() != Outcome.TAKEN) {
      // An HTTP client is unusable after it once ran out of memory.
      close();
    }
    return reply;
  }

  /** Cancels pending exports. */
  @Override
  public synchronized void close() {
    if (line != null) {
      line.end();
    }
    line = null;
  }

  private Reply reply(CompletableResultCode result) {
    result.join(timeout.toMillis() + 1_000, TimeUnit.MILLISECONDS);
    if (result.isSuccess()) {
      return new Reply(Outcome.TAKEN, "taken");
    }
    if (!(result.getFailureThrowable() instanceof HttpExportException failure)) {
      return new Reply(Outcome.AWAY, "no reply within %d s".formatted(timeout.toSeconds()));
    }
    HttpResponse response = failure.getResponse();
    if (response != null) {
      int status = response.getStatusCode();
      Outcome outcome = NOT_NOW.contains(status) ? Outcome.AWAY : Outcome.REFUSED;
      return new Reply(outcome, "the collector answered status " + status);
    }
    return new Reply(Outcome.AWAY, NetworkErrors.words(failure));
  }

  private synchronized Line line() {
    if (line == null) {
      ExecutorService thread =
          Executors.newSingleThreadExecutor(
              task -> {
                Thread made = new Thread(task, "traces are sent");
                made.setDaemon(true);
                return made;
              });
      line = new Line(exporter(thread), thread);
    }
    return line;
  }

  private OtlpHttpSpanExporter exporter(ExecutorService thread) {
    OtlpHttpSpanExporterBuilder builder =
        OtlpHttpSpanExporter.builder()
            .setEndpoint(settings.endpoint().toString())
            .setConnectTimeout(timeout)
            .setTimeout(timeout)
            .setRetryPolicy(null)
            .setExecutorService(thread)
            // Otherwise it would create OpenTelemetry's global objects, which Selenium would use.
            .setMeterProvider(MeterProvider::noop);
    settings.headers().forEach((name, value) -> builder.addHeader(name, value.value()));
    if (settings.certificate() != null) {
      try {
        builder.setTrustedCertificates(Files.readAllBytes(settings.certificate()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return builder.build();
  }
}
