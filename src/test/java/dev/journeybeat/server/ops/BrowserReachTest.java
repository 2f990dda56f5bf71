package dev.journeybeat.server.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.engine.mail.MovableClock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Anybody may ask whether a browser is available, as often as they like. */
class BrowserReachTest {

  private final MovableClock clock = new MovableClock();
  private final AtomicInteger looks = new AtomicInteger();

  @Test
  void tellsThatNoneCanBeHad_andNotWhere() {
    BrowserReach reach = reach(Optional.of("The Selenium Grid at http://inside:4444 is away."));

    assertThat(reach.trouble()).contains("no browser available; \"journeybeat check\" shows why");
  }

  @Test
  void looksOnce_forAllWhoAskWithinAWhile() {
    BrowserReach reach = reach(Optional.empty());

    assertThat(reach.trouble()).isEmpty();
    assertThat(reach.trouble()).isEmpty();
    assertThat(looks).hasValue(1);
    clock.move(Duration.ofSeconds(6));
    assertThat(reach.trouble()).isEmpty();
    assertThat(looks).hasValue(2);
  }

  @Test
  void doesNotTakeAFaultOfItsOwnForWell() {
    BrowserReach reach =
        new BrowserReach(
            () -> {
              throw new IllegalStateException("out of order");
            },
            clock);

    assertThat(reach.trouble()).contains("the browser check failed; see the log");
  }

  private BrowserReach reach(Optional<String> found) {
    return new BrowserReach(
        () -> {
          looks.incrementAndGet();
          return found;
        },
        clock);
  }
}
