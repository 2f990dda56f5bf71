package dev.journeybeat.server.alert.channel;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeybeat.net.Headers;
import dev.journeybeat.server.alert.model.Alert;
import dev.journeybeat.server.alert.model.Notification;
import dev.journeybeat.server.alert.model.NotificationType;
import dev.journeybeat.settings.Default;
import dev.journeybeat.settings.Example;
import dev.journeybeat.settings.Secret;
import dev.journeybeat.settings.SecretMask;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Alertmanager of Prometheus, through its API v2.
 *
 * <p>Alertmanager resolves an alert that is not sent again, unless the alert has an end. So an open
 * alert gets an end far ahead, and the real one when it is resolved. Alertmanager keeps alerts in
 * memory: after its restart, it learns of an open alert with the next reminder.
 *
 * @param url Address of Alertmanager, without {@code /api/v2/alerts}: {@code https}, or {@code
 *     http} on this machine.
 * @param headers Headers sent to this origin only, by name.
 * @param allowPlain Whether {@code http} may go to another machine. Notifications are then readable
 *     on the network.
 * @param trustAnyCertificate Whether to accept any TLS certificate. For servers with a self-signed
 *     certificate.
 */
record Alertmanager(
    @Example("\"https://alertmanager.example\"") URI url,
    @Default("{}") Map<String, Secret> headers,
    @Default("false") boolean allowPlain,
    @Default("false") boolean trustAnyCertificate)
    implements ChannelType {

  private static final Duration FAR_AHEAD = Duration.ofDays(365);

  Alertmanager {
    headers = Map.copyOf(headers);
    WebhookAddresses.require("url", new Secret(url.toString()), allowPlain);
    headers.forEach(Headers::require);
  }

  @Override
  public void deliver(Notification notice, SendContext desk) throws Exception {
    URI alerts = URI.create(url.toString().replaceAll("/+$", "") + "/api/v2/alerts");
    new JsonPost(alerts, json(notice, desk.renderer().message(notice)))
        .with(headers)
        .trustingAny(trustAnyCertificate)
        .send(desk);
  }

  @Override
  public SecretMask hidden() {
    return SecretMask.of(headers.values());
  }

  static ArrayNode json(Notification notice, Message message) {
    Alert alert = notice.alert();
    ArrayNode alerts = JsonNodeFactory.instance.arrayNode();
    ObjectNode node = alerts.addObject();
    // Alertmanager identifies the alert by its labels. They must not change while it is open.
    node.putObject("labels")
        .put("alertname", "Journeybeat")
        .put("alert", alert.id())
        .put("trouble", alert.trouble().toString())
        .put("severity", alert.severity().toString())
        .put("subject", alert.subject())
        .put("policy", alert.policy())
        .put("site", notice.site());
    node.putObject("annotations")
        .put("summary", alert.headline())
        .put("description", NotificationFields.text(message))
        .put("locations", alert.locations());
    node.put("startsAt", alert.since().toString()).put("endsAt", end(notice).toString());
    return alerts;
  }

  private static Instant end(Notification notice) {
    Instant cleared = notice.alert().clearedAt();
    if (notice.news() != NotificationType.CLEARED) {
      return notice.at().plus(FAR_AHEAD);
    }
    return cleared == null ? notice.at() : cleared;
  }
}
