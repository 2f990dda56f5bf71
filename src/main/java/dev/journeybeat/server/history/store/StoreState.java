package dev.journeybeat.server.history.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the store worked at its last use.
 *
 * @param since the start of the current state
 * @param trouble the reason of the failure; {@code null} if the store works
 */
public record StoreState(Instant since, @Nullable String trouble) {

  public boolean usable() {
    return trouble == null;
  }
}
