package dev.journeybeat.server.alert.channel;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeybeat.result.TextLimits;
import dev.journeybeat.server.alert.model.Alert;
import dev.journeybeat.server.alert.model.Notification;
import dev.journeybeat.server.alert.model.NotificationType;
import dev.journeybeat.settings.Default;
import dev.journeybeat.settings.Example;
import dev.journeybeat.settings.Secret;
import dev.journeybeat.settings.SecretMask;
import java.net.URI;

/**
 * PagerDuty, by its Events API v2. An alert is an incident, from its beginning to its end. Whom to
 * remind, and when to escalate, is PagerDuty's own business: a reminder is not sent, and what is
 * escalated to it triggers the incident, or is noted in it if it is there already. An alert that
 * was over before it could be told wakes nobody.
 *
 * @param routingKey the integration key of a service, 32 characters
 * @param url {@code https://events.eu.pagerduty.com/v2/enqueue} for accounts in Europe
 */
record Pagerduty(
    @Example("\"${env:PAGERDUTY_KEY}\"") Secret routingKey,
    @Default("https://events.pagerduty.com/v2/enqueue") URI url)
    implements ChannelType {

  private static final int LONGEST_SUMMARY = 1_024;

  Pagerduty {
    WebhookAddresses.require("url", new Secret(url.toString()));
  }

  @Override
  public void deliver(Notification notice, SendContext desk) throws Exception {
    if (notice.news() != NotificationType.REMINDER) {
      new JsonPost(url, json(notice, desk.letters().message(notice))).send(desk);
    }
  }

  @Override
  public SecretMask hidden() {
    return SecretMask.of(routingKey);
  }

  ObjectNode json(Notification notice, Message message) {
    boolean isOver = notice.news() == NotificationType.CLEARED;
    ObjectNode event =
        JsonNodeFactory.instance
            .objectNode()
            .put("routing_key", routingKey.value())
            .put("event_action", isOver ? "resolve" : "trigger")
            .put("dedup_key", notice.alert().id());
    if (isOver) {
      return event;
    }
    event.put("client", "Journeybeat");
    Alert alert = notice.alert();
    ObjectNode payload =
        event
            .putObject("payload")
            .put("summary", TextLimits.one(alert.headline(), LONGEST_SUMMARY))
            .put("source", notice.site())
            .put("severity", alert.severity().toString())
            .put("timestamp", alert.since().toString())
            .put("component", alert.subject())
            .put("group", alert.locations())
            .put("class", alert.trouble().toString());
    payload.set("custom_details", NotificationFields.of(message));
    return event;
  }
}
