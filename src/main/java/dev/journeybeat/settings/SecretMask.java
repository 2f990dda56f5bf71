package dev.journeybeat.settings;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Masks secrets in texts for display, because other systems may repeat secrets in their answers.
 */
public record SecretMask(List<String> texts) {

  public static final SecretMask NOTHING = new SecretMask(List.of());

  /** Shorter parts of a secret may be ordinary words. */
  private static final int SHORTEST_PART = 6;

  /** Masks this secret, if it is set. */
  public static SecretMask of(@Nullable Secret secret) {
    return secret == null ? NOTHING : of(List.of(secret));
  }

  /** Masks the secrets, and the value after a scheme as in {@code Bearer 4f3a…}. */
  public static SecretMask of(Collection<Secret> secrets) {
    return new SecretMask(
        secrets.stream()
            .map(Secret::value)
            .flatMap(
                text ->
                    Stream.concat(
                        Stream.of(text),
                        Stream.of(text.split(" "))
                            .skip(1)
                            .filter(part -> part.length() >= SHORTEST_PART)))
            .filter(text -> !text.isBlank())
            .toList());
  }

  /** Masks these secrets, too. */
  public SecretMask and(SecretMask others) {
    return new SecretMask(Stream.concat(texts.stream(), others.texts().stream()).toList());
  }

  @Override
  public String toString() {
    return "***";
  }

  /** The text with masked secrets. */
  public String in(String text) {
    String shown = text;
    for (String hidden : texts) {
      shown = shown.replace(hidden, "***");
    }
    return shown;
  }
}
