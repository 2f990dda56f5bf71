package dev.journeybeat.mail;

import java.time.Duration;

/** Growing pauses between attempts to reach a server that is away. */
final class Pause {

  private static final Duration SHORTEST = Duration.ofMillis(250);
  private static final Duration LONGEST = Duration.ofSeconds(15);

  private Duration next = SHORTEST;

  Duration next() {
    Duration pause = next;
    next = pause.multipliedBy(2).compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST;
    return pause;
  }

  void reset() {
    next = SHORTEST;
  }
}
