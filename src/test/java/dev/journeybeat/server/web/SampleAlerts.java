package dev.journeybeat.server.web;

import dev.journeybeat.server.history.runs.JourneyKey;
import dev.journeybeat.server.web.admin.ShownAlert;
import dev.journeybeat.server.web.admin.ShownDelivery;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes up alerts, as of a moment. */
record SampleAlerts(Instant now) {

  /** One of a journey; of the monitor itself, if it has no name. */
  ShownAlert alert(
      String id,
      String journey,
      String headline,
      @Nullable Instant clearedAt,
      ShownDelivery... deliveries) {
    return new ShownAlert(
        id,
        "critical",
        "failed",
        "customers",
        journey,
        journey.isEmpty() ? null : new JourneyKey(journey, "here"),
        headline,
        journey.isEmpty() ? null : "checkout-5",
        now.minusSeconds(7_200),
        clearedAt,
        2,
        List.of(deliveries));
  }

  ShownDelivery delivery(
      String channel, String news, ShownDelivery.State state, int tries, @Nullable String failure) {
    boolean isOpen = state == ShownDelivery.State.WAITING || state == ShownDelivery.State.HELD;
    return new ShownDelivery(
        channel,
        news,
        state,
        now.minusSeconds(600),
        isOpen ? null : now.minusSeconds(590),
        tries,
        now.plusSeconds(300),
        failure);
  }
}
