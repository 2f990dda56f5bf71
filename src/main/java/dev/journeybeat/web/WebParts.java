package dev.journeybeat.web;

import dev.journeybeat.history.History;
import dev.journeybeat.web.backstage.AdminPorts;
import dev.journeybeat.web.board.MonitorPort;
import dev.journeybeat.web.healthcheck.HealthcheckResultsPort;
import dev.journeybeat.web.live.SseHub;

/**
 * What there is to show.
 *
 * @param live hears of every run
 */
public record WebParts(
    History history,
    MonitorPort desk,
    HealthcheckResultsPort looks,
    SseHub live,
    HealthPort vitals,
    AdminPorts backstage) {}
