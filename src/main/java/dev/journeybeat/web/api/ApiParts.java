package dev.journeybeat.web.api;

import dev.journeybeat.history.History;
import dev.journeybeat.result.HealthcheckResult;
import dev.journeybeat.web.access.AuditLog;
import dev.journeybeat.web.backstage.AlertDesk;
import dev.journeybeat.web.board.Board;
import dev.journeybeat.web.board.Desk;
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
    Desk desk,
    Board board,
    Supplier<CompletableFuture<List<HealthcheckResult>>> healthchecks,
    AlertDesk alerts,
    AuditLog audit,
    Clock clock) {}
