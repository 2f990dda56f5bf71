package dev.journeybeat.server.alert.channel;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeybeat.result.TextLimits;
import dev.journeybeat.server.alert.model.Notification;
import dev.journeybeat.server.alert.model.NotificationType;
import dev.journeybeat.server.alert.model.Severity;
import dev.journeybeat.settings.Example;
import dev.journeybeat.settings.Secret;
import dev.journeybeat.settings.SecretMask;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * A workflow of Microsoft Teams that starts with a webhook request and posts its card.
 *
 * @param url Address of the workflow: {@code https}, or {@code http} on this machine. It is a
 *     secret.
 */
record Teams(@Example("\"https://prod-01.westeurope.logic.azure.com/workflows/3f2a\"") Secret url)
    implements ChannelType {

  /** Teams accepts 28 KB. The rest is left for the workflow. */
  private static final int LARGEST = 26 * 1024;

  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_LINE = 2_000;

  Teams {
    WebhookAddresses.require("url", url);
  }

  @Override
  public void deliver(Notification notice, SendContext desk) throws Exception {
    new JsonPost(url, json(notice, desk.renderer().chat(notice))).send(desk);
  }

  @Override
  public SecretMask hidden() {
    return SecretMask.of(url);
  }

  /** Builds the message with as much of the text as fits. */
  static ObjectNode json(Notification notice, String chat) {
    ChatText text = ChatText.of(chat);
    List<String> lines = text.rest();
    int shown = lines.size();
    ObjectNode message = message(notice, text.title(), lines);
    while (size(message) > LARGEST && shown > 0) {
      shown = shown * 9 / 10;
      message = message(notice, text.title(), withEllipsis(lines.subList(0, shown)));
    }
    return message;
  }

  private static ObjectNode message(Notification notice, String title, List<String> lines) {
    ObjectNode message = JsonNodeFactory.instance.objectNode().put("type", "message");
    ObjectNode content =
        message
            .putArray("attachments")
            .addObject()
            .put("contentType", "application/vnd.microsoft.card.adaptive")
            .putObject("content")
            .put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json")
            .put("type", "AdaptiveCard")
            .put("version", "1.4");
    content.putObject("msteams").put("width", "Full");
    ArrayNode body = content.putArray("body");
    line(body, TextLimits.cut(title, LONGEST_TITLE), "None")
        .put("size", "Large")
        .put("weight", "Bolder")
        .put(
            "color",
            notice.news() == NotificationType.CLEARED ? "Good" : colour(notice.alert().severity()));
    String spacing = "Small";
    for (String each : lines) {
      if (!each.isEmpty()) {
        line(body, TextLimits.cut(each, LONGEST_LINE), spacing);
      }
      spacing = each.isEmpty() ? "Medium" : "None";
    }
    return message;
  }

  /** Text runs have no markup, unlike text blocks, so texts from the shop can contain no links. */
  private static ObjectNode line(ArrayNode body, String text, String spacing) {
    return body.addObject()
        .put("type", "RichTextBlock")
        .put("spacing", spacing)
        .putArray("inlines")
        .addObject()
        .put("type", "TextRun")
        .put("text", text);
  }

  private static String colour(Severity severity) {
    return switch (severity) {
      case CRITICAL -> "Attention";
      case WARNING -> "Warning";
      case INFO -> "Accent";
    };
  }

  private static List<String> withEllipsis(List<String> lines) {
    return Stream.concat(lines.stream(), Stream.of("…")).toList();
  }

  private static int size(ObjectNode message) {
    return message.toString().getBytes(StandardCharsets.UTF_8).length;
  }
}
