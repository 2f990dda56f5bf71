package dev.journeybeat.server.web.access;

import dev.journeybeat.server.history.tokens.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Login methods of people, and tokens of programs.
 *
 * @param openid {@code null} for passwords only
 * @param tokens of programs
 */
public record LoginMethods(Passwords passwords, @Nullable OpenIdSettings openid, Tokens tokens) {

  /** Whether no login is required. */
  boolean areNone() {
    return passwords.areNone() && openid == null;
  }

  /** What a viewer needs to act. */
  String whatOperatorsHave() {
    return openid == null
        ? "the operator's password (web.password)"
        : "the role operator (web.openid.operators, or web.password)";
  }

  /** What an unknown caller needs. */
  String whatAnybodyNeeds() {
    return passwords.areNone() ? "A login" : "The password of web.password";
  }
}
