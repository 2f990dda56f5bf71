package dev.journeybeat.server.web.access;

import dev.journeybeat.settings.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * What may be done by whom knows which password.
 *
 * @param operator {@code null}: whoever is on this machine may do all
 * @param viewer {@code null}: nobody may only look
 */
public record Passwords(@Nullable Secret operator, @Nullable Secret viewer) {

  /** Whether nobody is asked for one. */
  boolean areNone() {
    return operator == null;
  }

  /** {@link Role#ANYBODY} for one that is wrong. Takes the same time for whatever is wrong. */
  Role role(String given) {
    boolean isOperator = isSame(given, operator);
    boolean isViewer = isSame(given, viewer);
    if (isOperator) {
      return Role.OPERATOR;
    }
    return isViewer ? Role.VIEWER : Role.ANYBODY;
  }

  private static boolean isSame(String given, @Nullable Secret password) {
    return password != null
        && MessageDigest.isEqual(
            given.getBytes(StandardCharsets.UTF_8),
            password.value().getBytes(StandardCharsets.UTF_8));
  }
}
