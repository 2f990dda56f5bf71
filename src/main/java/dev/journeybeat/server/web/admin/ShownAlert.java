package dev.journeybeat.server.web.admin;

import dev.journeybeat.server.history.runs.JourneyKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An alert as pages show it.
 *
 * @param severity {@code critical}, {@code warning} or {@code info}
 * @param trouble as the configuration calls it, such as {@code failed}
 * @param policy the policy that raised it, a key under {@code alerts}
 * @param subject the journey or healthcheck; empty for the monitor itself
 * @param journey {@code null} if it is about none
 * @param headline what broke, in one line
 * @param run the newest run in trouble; {@code null} if it is not of runs
 * @param clearedAt {@code null} as long as it holds
 * @param reminders how often people were reminded
 * @param deliveries of all that was to be told about it, oldest first
 */
public record ShownAlert(
    String id,
    String severity,
    String trouble,
    String policy,
    String subject,
    @Nullable JourneyKey journey,
    String headline,
    @Nullable String run,
    Instant since,
    @Nullable Instant clearedAt,
    int reminders,
    List<ShownDelivery> deliveries) {

  public ShownAlert {
    deliveries = List.copyOf(deliveries);
  }
}
