package dev.journeybeat.server.metrics;

import dev.journeybeat.engine.browser.BrowserUse;
import dev.journeybeat.result.HealthcheckResult;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where a scrape finds out how the monitor stands. Each is asked in a thread of its own, and may
 * take its time.
 *
 * @param monitor empty before it fires
 * @param store what is kept there; empty while it can't be used
 * @param healthchecks what those found last that have looked at all
 */
public record Sources(
    Supplier<Optional<MonitorFigures>> monitor,
    Supplier<BrowserUse> browsers,
    Supplier<Optional<StoreFigures>> store,
    Supplier<List<HealthcheckResult>> healthchecks) {}
