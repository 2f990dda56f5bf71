package dev.journeybeat.settings;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes secrets out of what is told to people; whoever was told one may repeat it to us. */
public record SecretMask(List<String> texts) {

  public static final SecretMask NOTHING = new SecretMask(List.of());

  /** A shorter part of a secret is as likely a word. */
  private static final int SHORTEST_PART = 6;

  /** Hides this one, if there is one. */
  public static SecretMask of(@Nullable Secret secret) {
    return secret == null ? NOTHING : of(List.of(secret));
  }

  /** Hides the secrets, and what follows the scheme of {@code Bearer 4f3a…}. */
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

  /** Hides these, too. */
  public SecretMask and(SecretMask others) {
    return new SecretMask(Stream.concat(texts.stream(), others.texts().stream()).toList());
  }

  @Override
  public String toString() {
    return "***";
  }

  /** The text with stars in their place. */
  public String in(String text) {
    String shown = text;
    for (String hidden : texts) {
      shown = shown.replace(hidden, "***");
    }
    return shown;
  }
}
