package dev.journeybeat.server.history.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the store could be used the last time.
 *
 * @param since since when it is as it is
 * @param trouble why it can't be used; {@code null} if it can
 */
public record StoreState(Instant since, @Nullable String trouble) {

  public boolean usable() {
    return trouble == null;
  }
}
