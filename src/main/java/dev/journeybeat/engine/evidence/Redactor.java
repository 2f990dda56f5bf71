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
 * Masks secrets by value in texts that leave the process: in plain form, and encoded for addresses,
 * JSON and HTML. Safe to share between threads.
 */
public final class Redactor {

  /** Shorter texts are not masked, because they match parts of many words. */
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
    // Longest first, because one secret may contain another.
    forms = all.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
  }

  /** Whether the text contains a secret. */
  boolean finds(String text) {
    return forms.stream().anyMatch(text::contains);
  }

  /** Masks the secrets in all text values. The field names are constants. */
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
