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
 * PagerDuty, through its Events API v2.
 *
 * <p>An alert is one incident from start to end. An escalation triggers the incident, or adds a
 * note if it exists. Reminders are not sent, because PagerDuty has its own. An alert that was
 * resolved before the delivery opens no incident.
 *
 * @param routingKey Integration key of a PagerDuty service, 32 characters.
 * @param url Address of the API. For accounts in Europe, {@code
 *     https://events.eu.pagerduty.com/v2/enqueue}.
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
      new JsonPost(url, json(notice, desk.renderer().message(notice))).send(desk);
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
