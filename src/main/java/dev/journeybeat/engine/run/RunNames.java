package dev.journeybeat.engine.run;

import dev.journeybeat.result.Run;
import dev.journeybeat.result.ShortIds;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Creates IDs and tokens of runs. */
final class RunNames {

  private final ShortIds ids = new ShortIds();

  Run begin(String journey, String location, Instant firedAt, Instant startedAt) {
    String unique = ids.next();
    // Evidence folders sort by time.
    String id = ids.at(startedAt, unique);
    return new Run(id, journey, location, "hb-" + unique, stored(firedAt), stored(startedAt));
  }

  /** Truncated to the precision of the store. */
  private static Instant stored(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MILLIS);
  }
}
