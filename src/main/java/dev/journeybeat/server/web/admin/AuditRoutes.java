package dev.journeybeat.server.web.admin;

import dev.journeybeat.server.history.audit.AuditEntry;
import dev.journeybeat.server.history.audit.AuditLogRepository;
import dev.journeybeat.server.web.page.PageRenderer;
import io.javalin.config.JavalinConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code GET /audit}: the audit log. */
public final class AuditRoutes {

  private static final int DEEDS = 50;

  private final AuditLogRepository auditLog;
  private final PageRenderer pages;
  private final Clock clock;

  public AuditRoutes(AuditLogRepository auditLog, PageRenderer pages, Clock clock) {
    this.auditLog = auditLog;
    this.pages = pages;
    this.clock = clock;
  }

  public void serve(JavalinConfig config) {
    config.routes.get("/audit", this::show);
  }

  private void show(Context ctx) {
    String before = before(ctx);
    List<AuditEntry> found = auditLog.before(before, DEEDS + 1);
    AuditPage page =
        new AuditPage(
            found.subList(0, Math.min(DEEDS, found.size())),
            before == null,
            found.size() > DEEDS,
            clock.instant());
    pages.answer(ctx, "audit", "Audit log", Map.of("page", page));
  }

  private static @Nullable String before(Context ctx) {
    String before = ctx.queryParam("before");
    if (before != null && !before.matches(AuditLogRepository.ID)) {
      throw new BadRequestResponse(
          "before: found \"%s\"; expected the ID from the link \"Older entries\""
              .formatted(before));
    }
    return before;
  }
}
