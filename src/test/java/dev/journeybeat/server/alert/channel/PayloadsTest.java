package dev.journeybeat.server.alert.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.journeybeat.server.alert.model.AlertCondition;
import dev.journeybeat.server.alert.model.Notification;
import dev.journeybeat.server.alert.model.NotificationType;
import dev.journeybeat.settings.Secret;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is sent, as those who get it have documented it. */
class PayloadsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final MessageRenderer renderer = OneDelivery.renderer();

  @Test
  void pagerdutyTriggersAndResolvesOneIncident() throws Exception {
    Pagerduty pagerduty = new Pagerduty(new Secret("key"), URI.create("https://pd.example/v2"));
    Notification raised = Notices.of(NotificationType.RAISED);
    Notification cleared = Notices.of(NotificationType.CLEARED);

    assertThat((JsonNode) pagerduty.json(raised, renderer.message(raised)))
        .isEqualTo(
            json(
                """
                {
                  "routing_key": "key",
                  "event_action": "trigger",
                  "dedup_key": "frankfurt-7",
                  "client": "Journeybeat",
                  "payload": {
                    "summary": "checkout: the cart is empty",
                    "source": "https://shop.example",
                    "severity": "critical",
                    "timestamp": "2026-11-26T14:00:00Z",
                    "component": "checkout",
                    "group": "frankfurt",
                    "class": "failed",
                    "custom_details": {
                      "Meaning": "The shop does not work as expected. Customers are affected.",
                      "Since": "Thu 26 Nov 2026 15:00:00 CET, for 30 s",
                      "Last OK": "Thu 26 Nov 2026 14:55:00 CET, 5 min before",
                      "Journey": "checkout",
                      "Shop": "https://shop.example",
                      "Locations": "frankfurt",
                      "Alert": "failed, critical, by shop"
                    }
                  }
                }\
                """));
    assertThat((JsonNode) pagerduty.json(cleared, renderer.message(cleared)))
        .isEqualTo(
            json(
                """
                {"routing_key": "key", "event_action": "resolve", "dedup_key": "frankfurt-7"}\
                """));
  }

  @Test
  void opsgenieIsToldWhatItTakes() throws Exception {
    Notification raised = Notices.saying("checkout: " + "x".repeat(200));

    JsonNode created = Opsgenie.create(raised, renderer.message(raised));
    assertThat(created.get("message").asText()).hasSize(130).endsWith("x…");
    assertThat(created.get("alias").asText()).isEqualTo("frankfurt-7");
    assertThat(created.get("priority").asText()).isEqualTo("P1");
    assertThat(created.get("tags").toString()).isEqualTo("[\"journeybeat\",\"failed\"]");
    assertThat(created.get("description").asText())
        .startsWith("Meaning: The shop does not work as expected")
        .contains("\nSince: Thu 26 Nov 2026 15:00:00 CET, for 30 s\n");
  }

  @Test
  void alertmanagerKnowsTheAlertAgain_andForgetsItWhenItIsOver() throws Exception {
    Notification raised = Notices.of(NotificationType.RAISED);
    Notification cleared = Notices.of(NotificationType.CLEARED);
    JsonNode firing = Alertmanager.json(raised, renderer.message(raised)).get(0);
    JsonNode over = Alertmanager.json(cleared, renderer.message(cleared)).get(0);

    assertThat(firing.get("labels"))
        .isEqualTo(
            json(
                """
                {
                  "alertname": "Journeybeat", "alert": "frankfurt-7", "trouble": "failed",
                  "severity": "critical", "subject": "checkout", "policy": "shop",
                  "site": "https://shop.example"
                }\
                """))
        .isEqualTo(over.get("labels"));
    assertThat(firing.get("startsAt").asText()).isEqualTo("2026-11-26T14:00:00Z");
    assertThat(firing.get("endsAt").asText()).isEqualTo("2027-11-26T14:00:30Z");
    assertThat(over.get("endsAt").asText()).isEqualTo("2026-11-26T14:12:00Z");
    assertThat(firing.at("/annotations/summary").asText()).isEqualTo("checkout: the cart is empty");
  }

  @Test
  void slackGetsBlocksOfPlainText_andNoMarkupOfTheShop() throws Exception {
    assertThat(
            (JsonNode)
                Slack.json("🔴 <!channel> & <https://evil.example|click>\n*what*\n\nSince: now"))
        .isEqualTo(
            json(
                """
                {
                  "text": "🔴 &lt;!channel&gt; &amp; &lt;https://evil.example|click&gt;",
                  "blocks": [
                    {"type": "header", "text": {"type": "plain_text", "emoji": false,
                      "text": "🔴 <!channel> & <https://evil.example|click>"}},
                    {"type": "section", "text": {"type": "plain_text", "emoji": false,
                      "text": "*what*"}},
                    {"type": "section", "text": {"type": "plain_text", "emoji": false,
                      "text": "Since: now"}}
                  ]
                }\
                """));
  }

  @Test
  void slackGetsNoMoreThanItTakes() {
    JsonNode message = Slack.json("t".repeat(400) + "\n" + ("w".repeat(70) + "\n").repeat(900));

    assertThat(message.get("blocks").size()).isBetween(4, 50);
    assertThat(message.at("/blocks/0/text/text").asText()).hasSize(150);
    message
        .get("blocks")
        .forEach(block -> assertThat(block.at("/text/text").asText().length()).isBetween(1, 3_000));
    JsonNode paragraphs = Slack.json("t\n" + "one\n\n".repeat(900));
    assertThat(paragraphs.get("blocks")).hasSize(50);
  }

  @Test
  void teamsGetsACard_ofTextWithoutMarkup() throws Exception {
    assertThat(
            (JsonNode)
                Teams.json(
                    Notices.of(NotificationType.RAISED), "🔴 [click](https://e.example)\n\nNow"))
        .isEqualTo(
            json(
                """
                {
                  "type": "message",
                  "attachments": [{
                    "contentType": "application/vnd.microsoft.card.adaptive",
                    "content": {
                      "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
                      "type": "AdaptiveCard",
                      "version": "1.4",
                      "msteams": {"width": "Full"},
                      "body": [
                        {"type": "RichTextBlock", "spacing": "None", "inlines": [
                          {"type": "TextRun", "text": "🔴 [click](https://e.example)",
                           "size": "Large", "weight": "Bolder", "color": "Attention"}]},
                        {"type": "RichTextBlock", "spacing": "Small", "inlines": [
                          {"type": "TextRun", "text": "Now"}]}
                      ]
                    }
                  }]
                }\
                """));
  }

  @Test
  void teamsGetsNoMoreThanItTakes() {
    JsonNode message =
        Teams.json(Notices.of(NotificationType.RAISED), "t\n" + "ü🔴\n".repeat(4_000));

    assertThat(message.toString().getBytes(UTF_8).length).isBetween(20_000, 28 * 1024);
    JsonNode body = message.at("/attachments/0/content/body");
    assertThat(body.get(body.size() - 1).at("/inlines/0/text").asText()).isEqualTo("…");
  }

  @Test
  void webhookTellsAll() throws Exception {
    Notification notice = Notices.withRun(Notices.failed(null, Notices.step("log in", "found 5")));

    assertThat(json(NotificationJson.of(notice, renderer.message(notice)).toString()))
        .isEqualTo(
            json(
                """
                {
                  "version": 1,
                  "id": "frankfurt-7-1",
                  "news": "raised",
                  "title": "🔴 checkout: the cart is empty",
                  "meaning": "The shop does not work as expected. Customers are affected.",
                  "site": "https://shop.example",
                  "at": "2026-11-26T14:00:30Z",
                  "raiseUntold": false,
                  "alert": {
                    "id": "frankfurt-7", "policy": "shop", "trouble": "failed",
                    "severity": "critical", "subject": "checkout", "locations": "frankfurt",
                    "headline": "checkout: the cart is empty",
                    "since": "2026-11-26T14:00:00Z", "lastWell": "2026-11-26T13:55:00Z",
                    "raisedAt": "2026-11-26T14:00:30Z", "clearedAt": null
                  },
                  "run": {
                    "id": "run-1", "journey": "checkout", "location": "frankfurt", "token": "hb-1",
                    "firedAt": "2026-11-26T14:00:00Z", "startedAt": "2026-11-26T14:00:00Z",
                    "tookMillis": 8240, "verdict": "failed", "failure": "found 5",
                    "flaky": false, "degraded": false, "leftSomethingBehind": false,
                    "evidence": null,
                    "attempts": [{
                      "number": 1, "verdict": "failed", "leg": "database", "failure": "found 5",
                      "steps": [{
                        "name": "log in", "status": "failed", "leg": "database",
                        "startedAt": "2026-11-26T14:00:00Z", "tookMillis": 810,
                        "failure": "found 5"
                      }]
                    }],
                    "undo": [],
                    "healthchecks": []
                  }
                }\
                """));
  }

  @Test
  void isSignedAndKnownAgain() throws Exception {
    try (Receiver receiver = new Receiver()) {
      Webhook webhook =
          new Webhook(
              receiver.address("/hook"),
              Map.of("Authorization", new Secret("Bearer 4f3a")),
              new Secret("tick-tock"),
              false,
              false);
      OneDelivery.deliver(webhook, Notices.of(NotificationType.RAISED));

      Receiver.Got got = receiver.got();
      assertThat(got.headers().getFirst("Idempotency-Key")).isEqualTo("frankfurt-7-1/operators");
      assertThat(got.headers().getFirst("Authorization")).isEqualTo("Bearer 4f3a");
      assertThat(got.headers().getFirst("X-Journeybeat-Timestamp")).isEqualTo("1795701600");
      assertThat(got.headers().getFirst("X-Journeybeat-Signature"))
          .isEqualTo("sha256=" + openssl("1795701600." + got.body(), "tick-tock"));
    }
  }

  @Test
  void secretsThatAShopRepeatsAreNotTold() throws Exception {
    try (Receiver receiver = new Receiver()) {
      Notification notice =
          Notices.of(
              AlertCondition.FAILED,
              NotificationType.RAISED,
              "login with correct-horse failed",
              Notices.failed(null, Notices.step("log in", "correct-horse is wrong")));
      OneDelivery.deliver(new Webhook(receiver.address("/"), Map.of(), null, false, false), notice);

      assertThat(receiver.got().body())
          .contains("login with *** failed", "*** is wrong")
          .doesNotContain("correct-horse");
    }
  }

  @Test
  void servicesForPeopleOnCallGetNoReminders_andOneAlertFromBeginningToEnd() throws Exception {
    try (Receiver receiver = new Receiver()) {
      Opsgenie opsgenie = new Opsgenie(new Secret("genie"), receiver.url());
      for (NotificationType news : NotificationType.values()) {
        OneDelivery.deliver(opsgenie, Notices.of(news));
        OneDelivery.deliver(new Pagerduty(new Secret("key"), receiver.url()), Notices.of(news));
      }

      assertThat(receiver.all().stream().map(Receiver.Got::path).filter(path -> path.length() > 1))
          .containsExactly(
              "/v2/alerts", "/v2/alerts", "/v2/alerts/frankfurt-7/close?identifierType=alias");
      assertThat(receiver.all().get(0).headers().getFirst("Authorization"))
          .isEqualTo("GenieKey genie");
      assertThat(receiver.all().stream().filter(got -> got.body().contains("event_action")))
          .extracting(got -> json(got.body()).get("event_action").asText())
          .containsExactly("trigger", "trigger", "resolve");
    }
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** By another hand than the one that is tested. */
  private static String openssl(String text, String secret) throws Exception {
    Process process =
        new ProcessBuilder("openssl", "dgst", "-sha256", "-hmac", secret, "-r").start();
    process.getOutputStream().write(text.getBytes(UTF_8));
    process.getOutputStream().close();
    return new String(process.getInputStream().readAllBytes(), UTF_8).replaceAll(" .*\\R?", "");
  }
}
