package dev.journeybeat.server.web.admin;

import dev.journeybeat.server.history.runs.JourneyKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An alert as pages show it.
 *
 * @param severity {@code critical}, {@code warning} or {@code info}
 * @param trouble the condition as the configuration calls it, such as {@code failed}
 * @param policy the policy that raised it, a key under {@code alerts}
 * @param subject the journey or healthcheck; empty for the monitor itself
 * @param journey {@code null} if the alert is about none
 * @param headline the failure in one line
 * @param run the latest affected run; {@code null} if the alert is not about runs
 * @param clearedAt time of the resolution; {@code null} while the alert is open
 * @param reminders number of reminders
 * @param deliveries deliveries of its notifications, oldest first
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
