package dev.journeybeat.demo;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** What the shop does behind its customers' backs takes a while, and longer on a busy machine. */
final class Patience {

  private Patience() {}

  static ConditionFactory await() {
    return Awaitility.await().atMost(Duration.ofSeconds(60));
  }
}
