package dev.journeybeat.server.web.api;

import dev.journeybeat.result.RunResult;
import io.javalin.config.JavalinConfig;

/** The HTTP API. Safe to share between threads. */
public final class Api implements AutoCloseable {

  /** Base path. */
  static final String BASE = "/api/v1";

  private final ApiParts parts;
  private final LongPoll timeout;
  private final RunFinder finder;

  public Api(ApiParts parts) {
    this.parts = parts;
    this.timeout = new LongPoll(parts.clock());
    this.finder = new RunFinder(parts.history().queries());
  }

  public void serve(JavalinConfig config) {
    // For a wrong method, the answer lists the allowed ones.
    config.http.prefer405over404 = true;
    new JourneyApi(parts).serve(config);
    new RunApi(parts).serve(config);
    new RunRequestApi(parts, finder, timeout).serve(config);
    new AlertApi(parts.alerts()).serve(config);
    new AuditApi(parts.history().auditLog()).serve(config);
    new DocumentApi().serve(config);
  }

  /** Call this after a run. Never waits. */
  public void ended(RunResult result) {
    finder.ended(result);
    timeout.lookSoon();
  }

  /** Answers all waiting requests. */
  @Override
  public void close() {
    timeout.close();
  }
}
