package dev.journeybeat.server.history.tokens;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * By which a program may ask without a password; what it sends is not in here.
 *
 * @param lastUsedAt to the minute; {@code null} if it was not used yet
 * @param expiresAt {@code null} for never
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
