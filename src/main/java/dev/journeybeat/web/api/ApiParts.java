package dev.journeybeat.web.api;

import dev.journeybeat.history.History;
import dev.journeybeat.result.HealthcheckResult;
import dev.journeybeat.web.access.AuditLog;
import dev.journeybeat.web.backstage.AlertPort;
import dev.journeybeat.web.board.MonitorPort;
import dev.journeybeat.web.board.OverviewCache;
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
