package dev.journeybeat.server.web;

import dev.journeybeat.server.history.History;
import dev.journeybeat.server.web.admin.AdminPorts;
import dev.journeybeat.server.web.healthcheck.HealthcheckResultsPort;
import dev.journeybeat.server.web.live.SseHub;
import dev.journeybeat.server.web.overview.MonitorPort;

/**
 * Data sources of the web server.
 *
 * @param live receives the events of every run
 */
public record WebParts(
    History history,
    MonitorPort desk,
    HealthcheckResultsPort looks,
    SseHub live,
    HealthPort vitals,
    AdminPorts backstage) {}
