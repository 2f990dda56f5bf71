package dev.journeybeat.server.web.api;

import dev.journeybeat.server.history.runs.JourneyKey;
import dev.journeybeat.server.web.access.Role;
import dev.journeybeat.server.web.api.RunFinder.Moment;
import io.javalin.config.JavalinConfig;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Runs on request, for example of a pipeline that has changed the shop and checks whether customers
 * can still buy. It needs a run that starts after its change: a wait first waits for the end of a
 * current run, and never returns the verdict of that run.
 */
final class RunRequestApi {

  /**
   * A requested run that is not finished.
   *
   * @param run ID of the run; {@code null} before it starts
   * @param href address of the run
   */
  record AskedRunAnswer(
      String journey, String location, Instant firedAt, @Nullable String run, String href) {}

  private final ApiParts parts;
  private final RunFinder finder;
  private final LongPoll timeout;

  RunRequestApi(ApiParts parts, RunFinder finder, LongPoll timeout) {
    this.parts = parts;
    this.finder = finder;
    this.timeout = timeout;
  }

  void serve(JavalinConfig config) {
    config.routes.post(Api.BASE + "/journeys/{name}/runs", this::ask, Role.OPERATOR);
    JsonResponses.get(config, "/journeys/{name}/runs/{moment}", this::show);
  }

  private void ask(Context ctx) {
    JourneyKey journey =
        new JourneyKey(Journeys.planned(ctx, parts.desk()), parts.desk().location());
    Duration wait = RequestParams.wait(ctx);
    if (wait.isZero()) {
      Moment moment =
          begin(ctx, journey)
              .orElseThrow(
                  () ->
                      new ConflictResponse(
                          journey.journey()
                              + " is already running, and never runs twice at the same time; with"
                              + " wait, such as ?wait=5m, it runs after that"));
      answer(ctx, moment, finder.find(moment));
    } else {
      ctx.future(() -> begun(ctx, journey, wait));
    }
  }

  private CompletableFuture<?> begun(Context ctx, JourneyKey journey, Duration wait) {
    Instant end = parts.clock().instant().plus(wait);
    ClientConnection line = ClientConnection.of(ctx);
    return timeout
        .until(end, line::isDown, () -> begin(ctx, journey))
        .thenCompose(
            begun -> {
              Moment moment =
                  begun.orElseThrow(
                      () ->
                          new ConflictResponse(
                              "%s was still running after %s; no new run started"
                                  .formatted(journey.journey(), ctx.queryParam("wait"))));
              return verdict(ctx, moment, end, line);
            });
  }

  private void show(Context ctx) {
    Moment moment =
        new Moment(
            Journeys.asked(ctx, parts.desk()),
            RequestParams.moment("moment", ctx.pathParam("moment")));
    Duration wait = RequestParams.wait(ctx);
    Optional<RunDto> run = finder.find(moment);
    if (run.isEmpty() && !isAboutToBegin(moment)) {
      throw new NotFoundResponse(
          "There is no run of %s at %s, or retention deleted it"
              .formatted(moment.journey().journey(), moment.firedAt()));
    }
    if (wait.isZero() || run.map(RunDto::verdict).isPresent()) {
      answer(ctx, moment, run);
    } else {
      Instant end = parts.clock().instant().plus(wait);
      ctx.future(() -> verdict(ctx, moment, end, ClientConnection.of(ctx)));
    }
  }

  private CompletableFuture<?> verdict(
      Context ctx, Moment moment, Instant end, ClientConnection line) {
    return timeout
        .until(end, line::isDown, () -> finder.verdict(moment))
        .thenAccept(run -> answer(ctx, moment, run.isPresent() ? run : finder.find(moment)));
  }

  private Optional<Moment> begin(Context ctx, JourneyKey journey) {
    if (finder.isUnderWay(journey)) {
      return Optional.empty();
    }
    Optional<Moment> begun =
        parts.desk().runNow(journey.journey()).map(moment -> new Moment(journey, moment));
    begun.ifPresent(moment -> parts.audit().note(ctx, journey.journey() + " was run"));
    return begun;
  }

  /** Whether the run waits for a free slot. */
  private boolean isAboutToBegin(Moment moment) {
    return moment.journey().location().equals(parts.desk().location())
        && parts.desk().planned().stream()
            .anyMatch(
                planned ->
                    planned.journey().equals(moment.journey().journey())
                        && moment.firedAt().equals(planned.last()));
  }

  private static void answer(Context ctx, Moment moment, Optional<RunDto> run) {
    if (run.map(RunDto::verdict).isPresent()) {
      ctx.header(Header.CONTENT_LOCATION, ApiPaths.run(run.get().run()));
      JsonResponses.json(ctx, run.get());
      return;
    }
    String href = ApiPaths.run(moment.journey(), moment.firedAt());
    ctx.status(HttpStatus.ACCEPTED).header(Header.LOCATION, href);
    JsonResponses.done(
        ctx,
        new AskedRunAnswer(
            moment.journey().journey(),
            moment.journey().location(),
            moment.firedAt(),
            run.map(RunDto::run).orElse(null),
            href));
  }
}
