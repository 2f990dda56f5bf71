package dev.journeybeat.web;

import dev.journeybeat.history.History;
import dev.journeybeat.history.JourneyAt;
import dev.journeybeat.history.PastRun;
import dev.journeybeat.web.answer.Answer;
import dev.journeybeat.web.board.Board;
import dev.journeybeat.web.board.Card;
import dev.journeybeat.web.board.DayBook;
import dev.journeybeat.web.board.Desk;
import io.javalin.config.JavalinConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code GET /journeys/<name>}: how one journey stands, and its runs. */
final class JourneyRoutes {

  private static final int RUNS = 30;

  private static final Answer NO_DURATIONS = Answer.of("application/json", "{}");

  private final History history;
  private final Desk desk;
  private final Board board;
  private final DayBook days;
  private final Pages pages;
  private final Clock clock;

  JourneyRoutes(WebParts parts, Board board, DayBook days, Pages pages, Clock clock) {
    this.history = parts.history();
    this.desk = parts.desk();
    this.board = board;
    this.days = days;
    this.pages = pages;
    this.clock = clock;
  }

  void serve(JavalinConfig config) {
    config.routes.get("/journeys/{name}", this::show);
    config.routes.get("/journeys/{name}/durations", this::durations);
  }

  private void show(Context ctx) {
    JourneyAt journey = journey(ctx);
    @Nullable Card card = card(journey);
    Instant newest = clock.instant().plus(Duration.ofDays(1));
    Instant before = before(ctx, newest);
    List<PastRun> runs = history.glance().before(journey, before, RUNS + 1);
    if (card == null && runs.isEmpty()) {
      ctx.status(HttpStatus.NOT_FOUND);
      pages.sorry(
          ctx,
          "Nothing here",
          "There is no journey \"%s\" from %s.".formatted(journey.journey(), journey.location()));
      return;
    }
    JourneyPage page =
        new JourneyPage(
            journey,
            card,
            desk.code(journey.journey()).orElse(null),
            days.of(journey).map(DaysPage::new).orElse(null),
            runs.subList(0, Math.min(RUNS, runs.size())),
            before.equals(newest),
            runs.size() > RUNS,
            clock.instant());
    pages.answer(ctx, "journey", journey.journey(), Map.of("page", page));
  }

  private void durations(Context ctx) {
    days.durations(journey(ctx)).orElse(NO_DURATIONS).to(ctx);
  }

  private JourneyAt journey(Context ctx) {
    String from = ctx.queryParam("from");
    return new JourneyAt(ctx.pathParam("name"), from == null ? desk.location() : from);
  }

  private @Nullable Card card(JourneyAt journey) {
    return board.overview().cards().stream()
        .filter(card -> card.journey().equals(journey))
        .findFirst()
        .orElse(null);
  }

  private static Instant before(Context ctx, Instant newest) {
    String before = ctx.queryParam("before");
    if (before == null) {
      return newest;
    }
    if (!before.matches("[0-9]{1,15}")) {
      throw new BadRequestResponse(
          "before: found \"%s\"; expected milliseconds since 1970".formatted(before));
    }
    return Instant.ofEpochMilli(Long.parseLong(before));
  }
}
