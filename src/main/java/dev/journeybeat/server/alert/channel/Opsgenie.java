package dev.journeybeat.server.alert.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeybeat.result.TextLimits;
import dev.journeybeat.server.alert.model.Alert;
import dev.journeybeat.server.alert.model.Notification;
import dev.journeybeat.server.alert.model.NotificationType;
import dev.journeybeat.server.alert.model.Severity;
import dev.journeybeat.settings.Default;
import dev.journeybeat.settings.Example;
import dev.journeybeat.settings.Secret;
import dev.journeybeat.settings.SecretMask;
import java.net.URI;
import java.net.URLEncoder;

/**
 * Opsgenie, or a service with a compatible API.
 *
 * <p>An alert is one Opsgenie alert from start to end. Reminders are not sent. An alert that was
 * resolved before the delivery opens no Opsgenie alert.
 *
 * @param apiKey Key of an API integration.
 * @param url Address of the API. For accounts in Europe, {@code https://api.eu.opsgenie.com}.
 */
record Opsgenie(
    @Example("\"${env:OPSGENIE_KEY}\"") Secret apiKey, @Default("https://api.opsgenie.com") URI url)
    implements ChannelType {

  private static final int LONGEST_MESSAGE = 130;
  private static final int LONGEST_DESCRIPTION = 15_000;
  private static final int LONGEST_SOURCE = 100;
  private static final int LONGEST_ENTITY = 512;

  Opsgenie {
    WebhookAddresses.require("url", new Secret(url.toString()));
  }

  @Override
  public void deliver(Notification notice, SendContext desk) throws Exception {
    if (notice.news() == NotificationType.REMINDER) {
      return;
    }
    boolean isOver = notice.news() == NotificationType.CLEARED;
    Message message = desk.renderer().message(notice);
    String alerts = url.toString().replaceAll("/+$", "") + "/v2/alerts";
    String closing = "/%s/close?identifierType=alias".formatted(alias(notice));
    new JsonPost(
            URI.create(isOver ? alerts + closing : alerts),
            isOver ? close(notice, message) : create(notice, message))
        .with("Authorization", "GenieKey " + apiKey.value())
        .send(desk);
  }

  @Override
  public SecretMask hidden() {
    return SecretMask.of(apiKey);
  }

  static ObjectNode create(Notification notice, Message message) {
    Alert alert = notice.alert();
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("message", TextLimits.one(alert.headline(), LONGEST_MESSAGE))
            .put("alias", alert.id())
            .put(
                "description",
                TextLimits.many(NotificationFields.text(message), LONGEST_DESCRIPTION))
            .put("entity", TextLimits.cut(alert.subject(), LONGEST_ENTITY))
            .put("source", TextLimits.cut(notice.site(), LONGEST_SOURCE))
            .put("priority", priority(alert.severity()));
    node.putArray("tags").add("journeybeat").add(alert.trouble().toString());
    node.putObject("details").put("notice", notice.id()).put("locations", alert.locations());
    return node;
  }

  private static ObjectNode close(Notification notice, Message message) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("source", TextLimits.cut(notice.site(), LONGEST_SOURCE))
        .put("note", message.title());
  }

  private static String alias(Notification notice) {
    return URLEncoder.encode(notice.alert().id(), UTF_8).replace("+", "%20");
  }

  private static String priority(Severity severity) {
    return switch (severity) {
      case CRITICAL -> "P1";
      case WARNING -> "P3";
      case INFO -> "P5";
    };
  }
}
