package dev.journeybeat.server.web.access;

import dev.journeybeat.server.history.tokens.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * How people log in, and programs show who they are.
 *
 * @param openid {@code null} for by a password only
 * @param tokens of programs
 */
public record LoginMethods(Passwords passwords, @Nullable OpenIdSettings openid, Tokens tokens) {

  /** Whether nobody has to. */
  boolean areNone() {
    return passwords.areNone() && openid == null;
  }

  /** What somebody lacks who may only look. */
  String whatOperatorsHave() {
    return openid == null
        ? "the operator's password (web.password)"
        : "an operator (web.openid.operators, or web.password)";
  }

  /** What somebody lacks who is not known. */
  String whatAnybodyNeeds() {
    return passwords.areNone() ? "A login" : "The password of web.password";
  }
}
