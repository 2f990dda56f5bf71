package dev.journeybeat.engine.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.journeybeat.settings.Secret;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Credentials of a mailbox. Safe to share between threads. */
final class Credentials {

  private final MailboxSettings settings;
  private final @Nullable AccessTokens tokens;

  Credentials(Account account, Clock clock) {
    this.settings = account.settings();
    OAuth2Settings oauth2 = settings.oauth2();
    this.tokens = oauth2 == null ? null : new AccessTokens(account, oauth2, clock);
  }

  /** The password, or a valid token. */
  String current() throws MailServerException {
    return tokens == null ? Objects.requireNonNull(settings.password()).value() : tokens.current();
  }

  /** Whether there is a token that was used before and may have expired. */
  boolean hasToken() {
    return tokens != null && tokens.isAtHand();
  }

  void forgetToken() {
    if (tokens != null) {
      tokens.forget();
    }
  }

  boolean areTokens() {
    return tokens != null;
  }

  /** A message of a server, with masked secrets. */
  String redact(String said) {
    String redacted = said;
    for (String secret : secrets()) {
      String quoted = secret.replace("\\", "\\\\").replace("\"", "\\\"");
      for (String form : List.of(secret, quoted, plain(secret), bearer(secret), base64(secret))) {
        redacted = form.isEmpty() ? redacted : redacted.replace(form, "***");
      }
    }
    return redacted;
  }

  private List<String> secrets() {
    Stream<String> settled =
        Stream.of(settings.password()).filter(Objects::nonNull).map(Secret::value);
    return Stream.concat(settled, tokens == null ? Stream.of() : tokens.secrets().stream())
        .toList();
  }

  private String plain(String secret) {
    return base64("\0" + settings.username() + "\0" + secret);
  }

  private String bearer(String secret) {
    return base64("user=" + settings.username() + "\1auth=Bearer " + secret + "\1\1");
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }
}
