package dev.journeybeat.web;

import dev.journeybeat.history.History;
import dev.journeybeat.history.JourneyAt;
import dev.journeybeat.web.access.AuditLog;
import dev.journeybeat.web.access.Role;
import dev.journeybeat.web.board.Board;
import io.javalin.config.JavalinConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.List;

/** Has nobody told of a journey's troubles for a while, and told again. */
final class MuteRoutes {

  private final History history;
  private final Board board;
  private final String location;
  private final AuditLog audit;
  private final Clock clock;

  MuteRoutes(History history, Board board, String location, AuditLog audit, Clock clock) {
    this.audit = audit;
    this.history = history;
    this.board = board;
    this.location = location;
    this.clock = clock;
  }

  void serve(JavalinConfig config) {
    config.routes.post("/journeys/{name}/mute", this::mute, Role.OPERATOR);
    config.routes.post("/journeys/{name}/unmute", this::unmute, Role.OPERATOR);
  }

  private void mute(Context ctx) {
    String name = ctx.pathParam("name");
    if (board.overview().cards().stream()
        .noneMatch(card -> card.journey().journey().equals(name))) {
      throw new BadRequestResponse("There is no journey \"%s\" to be muted".formatted(name));
    }
    String reason =
        Form.reason(ctx, "Say why it is muted, for those who wonder why nobody is told");
    history.mutes().mute(List.of(name), reason, Form.who(ctx), Form.until(ctx, clock.instant()));
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

  /** To the page from which it was asked for. */
  private void back(Context ctx, String name) {
    board.renew();
    String journey = Links.journey(new JourneyAt(name, location));
    ctx.redirect(Form.from(ctx, journey), HttpStatus.SEE_OTHER);
  }
}
