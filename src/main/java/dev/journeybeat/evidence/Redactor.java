package dev.journeybeat.evidence;

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

  public String redact(String text) {
    String redacted = text;
    for (String form : forms) {
      redacted = redacted.replace(form, MASK);
    }
    return redacted;
  }
}
