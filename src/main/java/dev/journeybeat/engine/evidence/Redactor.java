package dev.journeybeat.engine.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes secrets out of texts that leave the process, by their values: as they are, and as they
 * stand in addresses, JSON and HTML. Safe to share between threads.
 */
public final class Redactor {

  /** Shorter texts would take half of every page with them. */
  private static final int SHORTEST_SECRET = 4;

  private static final String MASK = "***";

  private final List<String> forms;

  public Redactor(Collection<String> secrets) {
    Set<String> all = new LinkedHashSet<>();
    for (String secret : secrets) {
      if (secret.length() >= SHORTEST_SECRET) {
        all.add(secret);
        all.add(URLEncoder.encode(secret, StandardCharsets.UTF_8));
        all.add(URLEncoder.encode(secret, StandardCharsets.UTF_8).replace("+", "%20"));
        all.add(secret.replace("\\", "\\\\").replace("\"", "\\\""));
        String escaped = secret.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        all.add(escaped);
        all.add(escaped.replace("\"", "&quot;"));
      }
    }
    // Longest first, so that a secret within a secret does not leave a tail.
    forms = all.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
  }

  /** Whether there is a secret in it. */
  boolean finds(String text) {
    return forms.stream().anyMatch(text::contains);
  }

  /** The same with the secrets taken out of all its texts; the names in it are ours. */
  JsonNode redact(JsonNode json) {
    if (json.isTextual()) {
      return TextNode.valueOf(redact(json.asText()));
    }
    if (json instanceof ObjectNode object) {
      ObjectNode redacted = JsonNodeFactory.instance.objectNode();
      object.properties().forEach(f -> redacted.set(f.getKey(), redact(f.getValue())));
      return redacted;
    }
    if (json instanceof ArrayNode array) {
      ArrayNode redacted = JsonNodeFactory.instance.arrayNode();
      array.forEach(each -> redacted.add(redact(each)));
      return redacted;
    }
    return json;
  }

  public String redact(String text) {
    String redacted = text;
    for (String form : forms) {
      redacted = redacted.replace(form, MASK);
    }
    return redacted;
  }
}
