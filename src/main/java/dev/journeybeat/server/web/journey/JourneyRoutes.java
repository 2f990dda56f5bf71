package dev.journeybeat.server.web.journey;

import dev.journeybeat.server.history.History;
import dev.journeybeat.server.history.queries.ArchivedRun;
import dev.journeybeat.server.history.runs.JourneyKey;
import dev.journeybeat.server.web.answer.CachedResponse;
import dev.journeybeat.server.web.overview.DailyStats;
import dev.journeybeat.server.web.overview.DailyStatsCache;
import dev.journeybeat.server.web.overview.JourneyCard;
import dev.journeybeat.server.web.overview.MonitorPort;
import dev.journeybeat.server.web.overview.Overview;
import dev.journeybeat.server.web.overview.OverviewCache;
import dev.journeybeat.server.web.page.PageRenderer;
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

/** {@code GET /journeys/<name>}: the state of one journey, and its runs. */
public final class JourneyRoutes {

  private static final CachedResponse NO_DURATIONS = CachedResponse.of("application/json", "{}");

  private final History history;
  private final MonitorPort desk;
  private final OverviewCache board;
  private final DailyStatsCache days;
  private final PageRenderer pages;
  private final Clock clock;
  private final JourneyParts<DaysPage> daysParts;
  private final JourneyParts<JourneyRuns> runsParts;

  public JourneyRoutes(
      History history,
      MonitorPort desk,
      OverviewCache board,
      DailyStatsCache days,
      PageRenderer pages,
      Clock clock) {
    this.history = history;
    this.desk = desk;
    this.board = board;
    this.days = days;
    this.pages = pages;
    this.clock = clock;
    this.daysParts = new JourneyParts<>("days", "days", pages);
    this.runsParts = new JourneyParts<>("runs", "page", pages);
  }

  public void serve(JavalinConfig config) {
    config.routes.get("/journeys/{name}", this::show);
    config.routes.get("/journeys/{name}/durations", this::durations);
  }

  private void show(Context ctx) {
    JourneyKey journey = journey(ctx);
    Overview overview = board.overview();
    @Nullable JourneyCard card = card(overview, journey);
    JourneyRuns runs = runs(ctx, journey, card);
    if (card == null && runs.runs().isEmpty()) {
      ctx.status(HttpStatus.NOT_FOUND);
      pages.sorry(
          ctx,
          "Not found",
          "There is no journey \"%s\" from %s.".formatted(journey.journey(), journey.location()));
      return;
    }
    @Nullable DailyStats known = runs.isNewest() ? days.of(journey).orElse(null) : null;
    JourneyPage page =
        new JourneyPage(
            journey,
            overview,
            card,
            desk.code(journey.journey()).orElse(null),
            known == null ? null : known.asOf(),
            known == null ? null : daysParts.of(journey, new DaysPage(known)),
            runs.isNewest(),
            runsParts.of(journey, runs),
            clock.instant());
    pages.answer(ctx, "journey", journey.journey(), Map.of("page", page));
  }

  /** Takes the latest runs from the overview, and older ones from the store. */
  private JourneyRuns runs(Context ctx, JourneyKey journey, @Nullable JourneyCard card) {
    String before = ctx.queryParam("before");
    boolean isPlanned = card != null && card.planned() != null;
    if (before == null && card != null) {
      return JourneyRuns.newest(journey, card.facts(), isPlanned);
    }
    Instant moment = before == null ? clock.instant().plus(Duration.ofDays(1)) : moment(before);
    List<ArchivedRun> runs = history.queries().before(journey, moment, JourneyRuns.MOST + 1);
    return new JourneyRuns(
        journey,
        runs.subList(0, Math.min(JourneyRuns.MOST, runs.size())),
        before == null,
        runs.size() > JourneyRuns.MOST,
        isPlanned);
  }

  private void durations(Context ctx) {
    days.durations(journey(ctx)).orElse(NO_DURATIONS).to(ctx);
  }

  private JourneyKey journey(Context ctx) {
    String from = ctx.queryParam("from");
    return new JourneyKey(ctx.pathParam("name"), from == null ? desk.location() : from);
  }

  private static @Nullable JourneyCard card(Overview overview, JourneyKey journey) {
    return overview.cards().stream()
        .filter(card -> card.journey().equals(journey))
        .findFirst()
        .orElse(null);
  }

  private static Instant moment(String before) {
    if (!before.matches("[0-9]{1,15}")) {
      throw new BadRequestResponse(
          "before: found \"%s\"; expected milliseconds since 1970".formatted(before));
    }
    return Instant.ofEpochMilli(Long.parseLong(before));
  }
}
