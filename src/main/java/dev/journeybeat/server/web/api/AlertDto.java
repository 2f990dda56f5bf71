package dev.journeybeat.server.web.api;

import dev.journeybeat.server.history.runs.JourneyKey;
import dev.journeybeat.server.web.admin.ShownAlert;
import dev.journeybeat.server.web.admin.ShownDelivery;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An alert in the API. */
record AlertDto(
    String id,
    String severity,
    String trouble,
    String policy,
    String subject,
    @Nullable String journey,
    @Nullable String location,
    String headline,
    @Nullable String run,
    Instant since,
    @Nullable Instant clearedAt,
    int reminders,
    List<DeliveryAnswer> deliveries) {

  /** Delivery of a notification through one channel. */
  record DeliveryAnswer(
      String channel,
      String news,
      ShownDelivery.State state,
      Instant madeAt,
      @Nullable Instant closedAt,
      int failures,
      @Nullable Instant nextTryAt,
      @Nullable String failure) {

    static DeliveryAnswer of(ShownDelivery delivery) {
      return new DeliveryAnswer(
          delivery.channel(),
          delivery.news(),
          delivery.state(),
          delivery.madeAt(),
          delivery.closedAt(),
          delivery.tries(),
          delivery.isOpen() ? delivery.nextTryAt() : null,
          delivery.failure());
    }
  }

  static AlertDto of(ShownAlert alert) {
    JourneyKey journey = alert.journey();
    return new AlertDto(
        alert.id(),
        alert.severity(),
        alert.trouble(),
        alert.policy(),
        alert.subject(),
        journey == null ? null : journey.journey(),
        journey == null ? null : journey.location(),
        alert.headline(),
        alert.run(),
        alert.since(),
        alert.clearedAt(),
        alert.reminders(),
        alert.deliveries().stream().map(DeliveryAnswer::of).toList());
  }
}
