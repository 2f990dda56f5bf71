package dev.journeybeat.server.alert.channel;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeybeat.result.TextLimits;
import dev.journeybeat.server.alert.model.Notification;
import dev.journeybeat.settings.Example;
import dev.journeybeat.settings.Secret;
import dev.journeybeat.settings.SecretMask;
import java.util.List;

/**
 * An incoming webhook of Slack, or of a compatible service such as Mattermost.
 *
 * @param url Address of the webhook: {@code https}, or {@code http} on this machine. It is a
 *     secret.
 */
record Slack(@Example("\"https://hooks.slack.com/services/T0/B0/3f2a\"") Secret url)
    implements ChannelType {

  /** Slack rejects messages with longer headers or blocks. */
  private static final int LONGEST_HEADER = 150;

  private static final int LONGEST_SECTION = 3_000;
  private static final int MOST_BLOCKS = 50;

  /** The limit for the fallback text, which Slack shows on a phone, for example. */
  private static final int LONGEST_TEXT = 3_000;

  Slack {
    WebhookAddresses.require("url", url);
  }

  @Override
  public void deliver(Notification notice, SendContext desk) throws Exception {
    new JsonPost(url, json(desk.renderer().chat(notice))).send(desk);
  }

  @Override
  public SecretMask hidden() {
    return SecretMask.of(url);
  }

  static ObjectNode json(String chat) {
    ChatText text = ChatText.of(chat);
    ObjectNode message = JsonNodeFactory.instance.objectNode();
    message.put("text", escaped(TextLimits.cut(text.title(), LONGEST_TEXT)));
    ArrayNode blocks = message.putArray("blocks");
    block(blocks, "header", TextLimits.cut(text.title(), LONGEST_HEADER));
    List<String> sections = text.pieces(LONGEST_SECTION);
    sections.stream().limit(MOST_BLOCKS - 1).forEach(section -> block(blocks, "section", section));
    return message;
  }

  /** Plain text has no markup, so texts from the shop can contain no mentions and no links. */
  private static void block(ArrayNode blocks, String type, String text) {
    blocks
        .addObject()
        .put("type", type)
        .putObject("text")
        .put("type", "plain_text")
        .put("text", text)
        .put("emoji", false);
  }

  /** Slack reads this text as markup: {@code <!channel>} would notify everybody. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
