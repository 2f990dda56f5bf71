package dev.journeybeat.crash;

import java.time.Duration;

/**
 * What is done to whom.
 *
 * @param ends how many times the monitor is ended
 * @param onPostgres whether it keeps runs and undos there instead of in SQLite
 * @param inContainer whether it is the image, instead of what was compiled
 * @param seed of the moments
 * @param grace after which a stop becomes a kill
 */
record CrashOptions(
    int ends, Ending ending, boolean onPostgres, boolean inContainer, long seed, Duration grace) {

  /** What {@code docker stop} grants. */
  static final Duration DOCKER_GRACE = Duration.ofSeconds(10);

  static CrashOptions of(int ends, Ending ending) {
    return new CrashOptions(ends, ending, false, false, 1, DOCKER_GRACE);
  }

  CrashOptions withContainer() {
    return new CrashOptions(ends, ending, onPostgres, true, seed, grace);
  }

  CrashOptions withSeed(long other) {
    return new CrashOptions(ends, ending, onPostgres, inContainer, other, grace);
  }

  CrashOptions withGrace(Duration other) {
    return new CrashOptions(ends, ending, onPostgres, inContainer, seed, other);
  }

  @Override
  public String toString() {
    return "%d x SIG%s of %s on %s, seed %d"
        .formatted(
            ends,
            ending,
            inContainer ? "the image" : "the monitor",
            onPostgres ? "PostgreSQL" : "SQLite",
            seed);
  }
}
