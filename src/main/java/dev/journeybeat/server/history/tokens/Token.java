package dev.journeybeat.server.history.tokens;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An API token, without its secret.
 *
 * @param lastUsedAt the last use, to the minute; {@code null} if unused
 * @param expiresAt the expiry; {@code null} for never
 */
public record Token(
    String name,
    TokenRole role,
    Instant createdAt,
    @Nullable Instant lastUsedAt,
    @Nullable Instant expiresAt) {

  public boolean isExpired(Instant now) {
    return expiresAt != null && !expiresAt.isAfter(now);
  }
}
