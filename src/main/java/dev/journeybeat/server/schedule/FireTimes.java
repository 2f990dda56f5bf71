package dev.journeybeat.server.schedule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The scheduled moments of something, one after the other. Immutable. */
@FunctionalInterface
interface FireTimes {

  /** The first that is later than this; {@code null} if there is none. */
  @Nullable Instant after(Instant moment);
}
