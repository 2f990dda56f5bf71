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
 * What there is to tell programs.
 *
 * @param healthchecks what they found lately
 */
public record ApiParts(
    History history,
    MonitorPort desk,
    OverviewCache board,
    Supplier<CompletableFuture<List<HealthcheckResult>>> healthchecks,
    AlertPort alerts,
    AuditLog audit,
    Clock clock) {}
