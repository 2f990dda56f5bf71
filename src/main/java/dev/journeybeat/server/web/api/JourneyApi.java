package dev.journeybeat.server.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.journeybeat.server.history.runs.JourneyKey;
import dev.journeybeat.server.history.suppression.JourneyPause;
import dev.journeybeat.server.web.access.Caller;
import dev.journeybeat.server.web.access.Role;
import dev.journeybeat.server.web.api.JourneyDto.HoldAnswer;
import dev.journeybeat.server.web.overview.JourneyCard;
import dev.journeybeat.server.web.overview.Overview;
import io.javalin.config.JavalinConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.ServiceUnavailableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** State of journeys, pause and resume. */
final class JourneyApi {

  private static final String EXAMPLE =
      "{\"reason\": \"the shop moves\", \"until\": \"2026-12-01T10:00:00Z\"}";

  /**
   * All journeys.
   *
   * @param trouble why this is not the current content of the store; {@code null} if it is
   * @param brokenJourneys problem of the sources; {@code null} if there is none
   */
  record JourneysAnswer(
      List<JourneyDto> journeys, @Nullable String trouble, @Nullable String brokenJourneys) {}

  /** A new pause; if {@code until} is {@code null}, it holds until somebody resumes the journey. */
  record PauseQuestion(@Nullable String reason, @Nullable String until) {}

  private final ApiParts parts;

  JourneyApi(ApiParts parts) {
    this.parts = parts;
  }

  void serve(JavalinConfig config) {
    JsonResponses.get(config, "/journeys", this::all);
    JsonResponses.get(config, "/journeys/{name}", this::one);
    JsonResponses.get(config, "/healthchecks", this::healthchecks);
    config.routes.post(Api.BASE + "/journeys/{name}/pause", this::pause, Role.OPERATOR);
    config.routes.post(Api.BASE + "/journeys/{name}/resume", this::resume, Role.OPERATOR);
  }

  private void all(Context ctx) {
    Overview overview = seen(ctx);
    JsonResponses.json(
        ctx,
        new JourneysAnswer(
            overview.cards().stream().map(JourneyDto::of).toList(),
            overview.trouble(),
            overview.brokenJourneys()));
  }

  private void one(Context ctx) {
    JourneyKey journey = Journeys.asked(ctx, parts.desk());
    JourneyCard card =
        seen(ctx).cards().stream()
            .filter(each -> each.journey().equals(journey))
            .findFirst()
            .orElseThrow(
                () ->
                    new NotFoundResponse(
                        "There is no journey \"%s\" from %s"
                            .formatted(journey.journey(), journey.location())));
    JsonResponses.json(ctx, JourneyDto.of(card));
  }

  private void healthchecks(Context ctx) {
    ctx.future(
        () ->
            parts
                .healthchecks()
                .get()
                .thenAccept(results -> JsonResponses.json(ctx, HealthchecksDto.of(results))));
  }

  private void pause(Context ctx) {
    String name = Journeys.planned(ctx, parts.desk());
    PauseQuestion question = question(ctx);
    String reason = question.reason() == null ? "" : question.reason().strip();
    if (reason.isEmpty()) {
      throw RequestParams.wrong("reason", reason, "a few words on why the journey does not run");
    }
    Instant now = parts.clock().instant();
    Instant until =
        question.until() == null ? null : RequestParams.moment("until", question.until());
    if (until != null && !until.isAfter(now)) {
      throw RequestParams.wrong("until", until.toString(), "a time in the future; it is " + now);
    }
    String who = Caller.of(ctx).name();
    parts.history().pauses().pause(List.of(name), reason, who, until);
    parts.audit().note(ctx, "%s was paused: %s".formatted(name, reason));
    parts.board().renew();
    JsonResponses.done(ctx, HoldAnswer.of(new JourneyPause(name, reason, who, now, until)));
  }

  private void resume(Context ctx) {
    String name = Journeys.planned(ctx, parts.desk());
    if (!parts.history().pauses().resume(List.of(name)).isEmpty()) {
      parts.audit().note(ctx, name + " was resumed");
      parts.board().renew();
    }
    ctx.status(HttpStatus.NO_CONTENT);
  }

  private Overview seen(Context ctx) {
    Overview overview = parts.board().overview();
    if (!overview.hasLooked()) {
      ctx.header("Retry-After", "1");
      throw new ServiceUnavailableResponse("The monitor is starting: no state of the journeys yet");
    }
    return overview;
  }

  private static PauseQuestion question(Context ctx) {
    try {
      PauseQuestion question = JsonResponses.JSON.readValue(ctx.bodyAsBytes(), PauseQuestion.class);
      return question == null ? new PauseQuestion(null, null) : question;
    } catch (UnrecognizedPropertyException e) {
      throw RequestParams.wrong(
          "body", e.getPropertyName(), "\"reason\", and optionally \"until\"");
    } catch (JsonProcessingException e) {
      throw new BadRequestResponse(
          "The body is not valid at line %d, column %d; expected JSON such as %s"
              .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr(), EXAMPLE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
