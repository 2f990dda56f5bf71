package dev.journeybeat.server.alert.channel;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeybeat.server.alert.channel.Message.StepLine;

/** A message as labels and values, for on-call services. */
final class NotificationFields {

  private NotificationFields() {}

  static ObjectNode of(Message message) {
    ObjectNode details = JsonNodeFactory.instance.objectNode();
    details.put("Meaning", message.meaning());
    message.facts().forEach(fact -> details.put(fact.label(), fact.text()));
    if (!message.failure().isEmpty()) {
      details.put("Failure", message.failure());
    }
    if (!message.steps().isEmpty()) {
      details.put(
          "Steps", message.steps().stream().map(NotificationFields::line).collect(joining("\n")));
    }
    if (!message.beside().isEmpty()) {
      details.put("Healthchecks", String.join("\n", message.beside()));
    }
    return details;
  }

  /** The same as lines of text. */
  static String text(Message message) {
    StringBuilder text = new StringBuilder();
    of(message)
        .properties()
        .forEach(
            detail ->
                text.append(detail.getKey())
                    .append(detail.getValue().asText().contains("\n") ? ":\n" : ": ")
                    .append(detail.getValue().asText())
                    .append('\n'));
    return text.toString().strip();
  }

  private static String line(StepLine step) {
    String line = "%s %s  %s".formatted(step.mark(), step.name(), step.took()).strip();
    return step.failure().isEmpty() ? line : line + "\n" + step.failure();
  }
}
