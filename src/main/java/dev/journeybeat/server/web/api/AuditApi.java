package dev.journeybeat.server.web.api;

import dev.journeybeat.server.history.audit.AuditEntry;
import dev.journeybeat.server.history.audit.AuditLogRepository;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The audit log. */
final class AuditApi {

  /** A page of entries, the newest first; {@code next} is the address of older ones. */
  record AuditLogDto(List<AuditEntryDto> entries, @Nullable String next) {}

  /** One entry. */
  record AuditEntryDto(Instant at, String who, String action) {}

  private final AuditLogRepository auditLog;

  AuditApi(AuditLogRepository auditLog) {
    this.auditLog = auditLog;
  }

  void serve(JavalinConfig config) {
    JsonResponses.get(config, "/audit", this::page);
  }

  private void page(Context ctx) {
    int limit = RequestParams.limit(ctx);
    List<AuditEntry> found =
        auditLog.before(RequestParams.cursor(ctx, AuditLogRepository.ID), limit + 1);
    List<AuditEntry> shown = found.subList(0, Math.min(limit, found.size()));
    String next = found.size() > limit ? ApiPaths.audit(limit, shown.get(limit - 1).id()) : null;
    JsonResponses.page(
        ctx,
        new AuditLogDto(
            shown.stream()
                .map(entry -> new AuditEntryDto(entry.at(), entry.who(), entry.action()))
                .toList(),
            next),
        next);
  }
}
