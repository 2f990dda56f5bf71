package dev.journeybeat.server.schedule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A sequence of scheduled moments. Immutable. */
@FunctionalInterface
interface FireTimes {

  /** The first moment later than this; {@code null} if there is none. */
  @Nullable Instant after(Instant moment);
}
