package dev.journeybeat.server.web.admin;

import dev.journeybeat.engine.undo.UndoState;
import dev.journeybeat.server.history.undo.UndoBook;
import dev.journeybeat.server.web.access.AuditLog;
import dev.journeybeat.server.web.access.Role;
import dev.journeybeat.server.web.page.FormFields;
import dev.journeybeat.server.web.page.PageRenderer;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.Map;

/** {@code GET /undos}: the undo ledger, with retry and forget. */
public final class UndoRoutes {

  private static final String PATH = "/undos";
  private static final int LATELY = 20;

  private final UndoBook book;
  private final PageRenderer pages;
  private final AuditLog audit;
  private final Clock clock;

  public UndoRoutes(UndoBook book, PageRenderer pages, AuditLog audit, Clock clock) {
    this.audit = audit;
    this.book = book;
    this.pages = pages;
    this.clock = clock;
  }

  public void serve(JavalinConfig config) {
    config.routes.get(PATH, this::show);
    config.routes.post(PATH + "/{id}/retry", this::retry, Role.OPERATOR);
    config.routes.post(PATH + "/{id}/forget", this::forget, Role.OPERATOR);
  }

  private void show(Context ctx) {
    UndosPage page =
        new UndosPage(
            book.open(),
            book.closed(UndoState.FORGOTTEN, LATELY),
            book.closed(UndoState.DONE, LATELY),
            clock.instant());
    pages.answer(ctx, "undos", page.headline(), Map.of("page", page));
  }

  private void retry(Context ctx) {
    String id = ctx.pathParam("id");
    done(ctx, book.retryNow(id), "undo %s was scheduled for a retry".formatted(id));
  }

  private void forget(Context ctx) {
    String id = ctx.pathParam("id");
    String reason =
        FormFields.reason(ctx, "Give a reason, for people who find the effect in the shop later");
    done(ctx, book.forget(id, reason), "undo %s was forgotten: %s".formatted(id, reason));
  }

  private void done(Context ctx, boolean wasOpen, String action) {
    if (wasOpen) {
      audit.note(ctx, action);
      ctx.redirect(PATH, HttpStatus.SEE_OTHER);
      return;
    }
    ctx.status(HttpStatus.CONFLICT);
    pages.sorry(
        ctx,
        "The undo is not open",
        "The undo %s is already done or forgotten, or unknown.".formatted(ctx.pathParam("id")));
  }
}
