package dev.journeybeat.server.web.journey;

import dev.journeybeat.server.history.History;
import dev.journeybeat.server.history.runs.JourneyKey;
import dev.journeybeat.server.web.access.AuditLog;
import dev.journeybeat.server.web.access.Role;
import dev.journeybeat.server.web.overview.MonitorPort;
import dev.journeybeat.server.web.overview.OverviewCache;
import dev.journeybeat.server.web.page.FormFields;
import dev.journeybeat.server.web.page.Links;
import dev.journeybeat.server.web.page.PageRenderer;
import io.javalin.config.JavalinConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** {@code POST /journeys/<name>/...}: runs, pauses, resumes, mutes and unmutes a journey. */
public final class JourneyActions {

  private final History history;
  private final MonitorPort desk;
  private final OverviewCache board;
  private final PageRenderer pages;
  private final AuditLog audit;
  private final Clock clock;

  public JourneyActions(
      History history,
      MonitorPort desk,
      OverviewCache board,
      PageRenderer pages,
      AuditLog audit,
      Clock clock) {
    this.history = history;
    this.desk = desk;
    this.board = board;
    this.pages = pages;
    this.audit = audit;
    this.clock = clock;
  }

  public void serve(JavalinConfig config) {
    config.routes.post("/journeys/{name}/run", this::run, Role.OPERATOR);
    config.routes.post("/journeys/{name}/pause", this::pause, Role.OPERATOR);
    config.routes.post("/journeys/{name}/resume", this::resume, Role.OPERATOR);
    config.routes.post("/journeys/{name}/mute", this::mute, Role.OPERATOR);
    config.routes.post("/journeys/{name}/unmute", this::unmute, Role.OPERATOR);
  }

  private void run(Context ctx) {
    String name = planned(ctx);
    boolean began = desk.runNow(name).isPresent();
    audit.note(ctx, name + (began ? " was run" : " was not run: it was already running"));
    if (!began) {
      ctx.status(HttpStatus.CONFLICT);
      pages.sorry(
          ctx,
          "Already running",
          name + " is already running. A journey never runs twice at the same time.");
      return;
    }
    back(ctx, name);
  }

  private void pause(Context ctx) {
    String name = planned(ctx);
    String reason =
        FormFields.reason(ctx, "Give a reason, for people who wonder why the journey does not run");
    Instant until = FormFields.until(ctx, clock.instant());
    history.pauses().pause(List.of(name), reason, FormFields.who(ctx), until);
    audit.note(ctx, "%s was paused: %s".formatted(name, reason));
    back(ctx, name);
  }

  private void resume(Context ctx) {
    // The journey may have left the configuration since the pause.
    String name = ctx.pathParam("name");
    List<String> resumed = history.pauses().resume(List.of(name));
    if (!resumed.isEmpty()) {
      audit.note(ctx, name + " was resumed");
    }
    back(ctx, name);
  }

  private void mute(Context ctx) {
    String name = ctx.pathParam("name");
    // The journey may run at another location only.
    if (board.overview().cards().stream()
        .noneMatch(card -> card.journey().journey().equals(name))) {
      throw new BadRequestResponse("There is no journey \"%s\" to mute".formatted(name));
    }
    String reason =
        FormFields.reason(ctx, "Give a reason, for people who wonder why nobody is notified");
    history
        .mutes()
        .mute(List.of(name), reason, FormFields.who(ctx), FormFields.until(ctx, clock.instant()));
    audit.note(ctx, "%s was muted: %s".formatted(name, reason));
    back(ctx, name);
  }

  private void unmute(Context ctx) {
    String name = ctx.pathParam("name");
    if (!history.mutes().unmute(List.of(name)).isEmpty()) {
      audit.note(ctx, name + " was unmuted");
    }
    back(ctx, name);
  }

  private String planned(Context ctx) {
    String name = ctx.pathParam("name");
    if (desk.planned().stream().noneMatch(planned -> planned.journey().equals(name))) {
      throw new BadRequestResponse("No journey \"%s\" has a schedule here".formatted(name));
    }
    return name;
  }

  /** Redirects to the page with the form. */
  private void back(Context ctx, String name) {
    board.renew();
    String journey = Links.journey(new JourneyKey(name, desk.location()));
    ctx.redirect(FormFields.from(ctx, journey), HttpStatus.SEE_OTHER);
  }
}
