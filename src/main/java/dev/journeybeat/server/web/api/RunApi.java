package dev.journeybeat.server.web.api;

import dev.journeybeat.server.history.queries.ArchivedRun;
import dev.journeybeat.server.history.queries.RunQueries;
import dev.journeybeat.server.history.runs.JourneyKey;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs of journeys and their evidence. */
final class RunApi {

  /** A time in milliseconds. */
  private static final String CURSOR = "[0-9]{1,15}";

  /** A page of runs of a journey, the newest first; {@code next} is the address of older ones. */
  record RunsAnswer(
      String journey, String location, List<ArchivedRunDto> runs, @Nullable String next) {}

  private final ApiParts parts;
  private final RunQueries queries;

  RunApi(ApiParts parts) {
    this.parts = parts;
    this.queries = parts.history().queries();
  }

  void serve(JavalinConfig config) {
    JsonResponses.get(config, "/journeys/{name}/runs", this::page);
    JsonResponses.get(config, "/runs/{id}", this::one);
  }

  private void page(Context ctx) {
    JourneyKey journey = Journeys.asked(ctx, parts.desk());
    int limit = RequestParams.limit(ctx);
    String cursor = RequestParams.cursor(ctx, CURSOR);
    Instant before =
        cursor == null
            ? parts.clock().instant().plus(Duration.ofDays(1))
            : Instant.ofEpochMilli(Long.parseLong(cursor));
    List<ArchivedRun> found = queries.before(journey, before, limit + 1);
    if (found.isEmpty() && cursor == null && !isKnown(journey)) {
      throw new NotFoundResponse(
          "There is no journey \"%s\" from %s".formatted(journey.journey(), journey.location()));
    }
    List<ArchivedRun> runs = found.subList(0, Math.min(limit, found.size()));
    String next = found.size() > limit ? next(journey, limit, runs) : null;
    JsonResponses.page(
        ctx,
        new RunsAnswer(
            journey.journey(),
            journey.location(),
            runs.stream().map(ArchivedRunDto::of).toList(),
            next),
        next);
  }

  private void one(Context ctx) {
    String id = ctx.pathParam("id");
    JsonResponses.json(
        ctx,
        queries
            .run(id)
            .map(RunDto::of)
            .orElseThrow(
                () ->
                    new NotFoundResponse(
                        "There is no run %s, or retention deleted it".formatted(id))));
  }

  private boolean isKnown(JourneyKey journey) {
    return parts.board().overview().cards().stream()
        .anyMatch(card -> card.journey().equals(journey));
  }

  private static String next(JourneyKey journey, int limit, List<ArchivedRun> runs) {
    Instant last = runs.get(runs.size() - 1).run().firedAt();
    return ApiPaths.runs(journey, limit, last.toEpochMilli());
  }
}
