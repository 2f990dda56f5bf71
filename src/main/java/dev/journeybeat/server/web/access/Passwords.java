package dev.journeybeat.server.web.access;

import dev.journeybeat.settings.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * Passwords and their roles.
 *
 * @param operator {@code null}: everybody on this machine is operator
 * @param viewer {@code null}: there is no read-only access
 */
public record Passwords(@Nullable Secret operator, @Nullable Secret viewer) {

  /** Whether no password is required. */
  boolean areNone() {
    return operator == null;
  }

  /** Role of a password; {@link Role#ANYBODY} if it is wrong. Takes constant time. */
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
