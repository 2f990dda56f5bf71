package dev.journeybeat.server.metrics;

import dev.journeybeat.engine.browser.BrowserUse;
import dev.journeybeat.result.HealthcheckResult;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The sources of the gauges. Each is read in its own thread and may be slow.
 *
 * @param monitor empty before the first fire
 * @param store the figures of the store; empty while it is unavailable
 * @param healthchecks the last results of the healthchecks that have any
 */
public record Sources(
    Supplier<Optional<MonitorFigures>> monitor,
    Supplier<BrowserUse> browsers,
    Supplier<Optional<StoreFigures>> store,
    Supplier<List<HealthcheckResult>> healthchecks) {}
