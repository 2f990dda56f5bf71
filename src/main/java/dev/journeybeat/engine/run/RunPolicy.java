package dev.journeybeat.engine.run;

import dev.journeybeat.settings.Require;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Settings that control a run.
 *
 * @param customerTimeout maximum time to wait for a free customer
 * @param budget a journey that passes but takes longer is degraded; {@code null} for no budget
 */
public record RunPolicy(
    RunTimeouts limits, Retries retries, Duration customerTimeout, @Nullable Duration budget) {

  public RunPolicy {
    Require.require(
        !customerTimeout.isNegative(),
        "customer-timeout",
        customerTimeout,
        "a time such as \"1m\"");
    Require.require(
        budget == null || !(budget.isNegative() || budget.isZero()),
        "budget",
        String.valueOf(budget),
        "a time above zero, such as \"20s\"");
  }
}
