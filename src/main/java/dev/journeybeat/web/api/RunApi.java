package dev.journeybeat.web.api;

import dev.journeybeat.history.Glance;
import dev.journeybeat.history.JourneyAt;
import dev.journeybeat.history.PastRun;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The runs of journeys, and what they left. */
final class RunApi {

  /** A moment in milliseconds. */
  private static final String CURSOR = "[0-9]{1,15}";

  /** So many runs of a journey, the newest first; {@code next} is where older ones are. */
  record RunsAnswer(
      String journey, String location, List<PastRunAnswer> runs, @Nullable String next) {}

  private final ApiParts parts;
  private final Glance glance;

  RunApi(ApiParts parts) {
    this.parts = parts;
    this.glance = parts.history().glance();
  }

  void serve(JavalinConfig config) {
    Answers.get(config, "/journeys/{name}/runs", this::page);
    Answers.get(config, "/runs/{id}", this::one);
  }

  private void page(Context ctx) {
    JourneyAt journey = Journeys.asked(ctx, parts.desk());
    int limit = Asked.limit(ctx);
    String cursor = Asked.cursor(ctx, CURSOR);
    Instant before =
        cursor == null
            ? parts.clock().instant().plus(Duration.ofDays(1))
            : Instant.ofEpochMilli(Long.parseLong(cursor));
    List<PastRun> found = glance.before(journey, before, limit + 1);
    if (found.isEmpty() && cursor == null && !isKnown(journey)) {
      throw new NotFoundResponse(
          "There is no journey \"%s\" from %s".formatted(journey.journey(), journey.location()));
    }
    List<PastRun> runs = found.subList(0, Math.min(limit, found.size()));
    String next = found.size() > limit ? next(journey, limit, runs) : null;
    Answers.page(
        ctx,
        new RunsAnswer(
            journey.journey(),
            journey.location(),
            runs.stream().map(PastRunAnswer::of).toList(),
            next),
        next);
  }

  private void one(Context ctx) {
    String id = ctx.pathParam("id");
    Answers.json(
        ctx,
        glance
            .run(id)
            .map(RunAnswer::of)
            .orElseThrow(
                () ->
                    new NotFoundResponse(
                        "There is no run %s, or it was so old that it was let go".formatted(id))));
  }

  private boolean isKnown(JourneyAt journey) {
    return parts.board().overview().cards().stream()
        .anyMatch(card -> card.journey().equals(journey));
  }

  private static String next(JourneyAt journey, int limit, List<PastRun> runs) {
    Instant last = runs.get(runs.size() - 1).run().firedAt();
    return Addresses.runs(journey, limit, last.toEpochMilli());
  }
}
