package dev.journeybeat.server.web.api;

import dev.journeybeat.result.HealthcheckResult;
import dev.journeybeat.server.history.History;
import dev.journeybeat.server.web.access.AuditLog;
import dev.journeybeat.server.web.admin.AlertPort;
import dev.journeybeat.server.web.overview.MonitorPort;
import dev.journeybeat.server.web.overview.OverviewCache;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Data sources of the API.
 *
 * @param healthchecks latest results of the healthchecks
 */
public record ApiParts(
    History history,
    MonitorPort desk,
    OverviewCache board,
    Supplier<CompletableFuture<List<HealthcheckResult>>> healthchecks,
    AlertPort alerts,
    AuditLog audit,
    Clock clock) {}
