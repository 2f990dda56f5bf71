package dev.journeybeat.config;

import dev.journeybeat.settings.Secret;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects the values that must not leave the process: every {@link Secret}, every text from the
 * environment or a file, and the parts of an address beside host and path that contain them.
 * Numbers, durations and the like are excluded, and so are short texts, because masking them would
 * damage other words.
 */
final class ConfidentialValues {

  private static final int SHORTEST = 4;

  private final Set<String> values = new LinkedHashSet<>();

  void add(Class<?> type, Resolved resolved) {
    if (type == Secret.class) {
      add(resolved.text());
      resolved.confidential().forEach(this::add);
    } else if (type == String.class) {
      resolved.confidential().forEach(this::add);
    } else if (type == URI.class) {
      addOfAddress(resolved);
    }
  }

  Set<String> values() {
    return Set.copyOf(values);
  }

  private void addOfAddress(Resolved resolved) {
    URI address = parsed(resolved.text());
    if (address == null) {
      // Any part of it may be the password.
      resolved.confidential().forEach(this::add);
      return;
    }
    String user = address.getRawUserInfo() == null ? "" : address.getRawUserInfo();
    String query = address.getRawQuery() == null ? "" : address.getRawQuery();
    add(user.substring(user.indexOf(':') + 1));
    for (String value : resolved.confidential()) {
      if (List.of(user, query).stream().anyMatch(part -> part.contains(value))) {
        add(value);
      }
    }
  }

  private void add(String value) {
    if (value.strip().length() >= SHORTEST) {
      values.add(value);
    }
  }

  private static @Nullable URI parsed(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
