package dev.journeybeat.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.engine.browser.BrowserContext;
import dev.journeybeat.engine.mail.MovableClock;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LiveViewsTest {

  private final MovableClock clock = new MovableClock();
  private final LiveViews liveViews = new LiveViews(clock);
  private int taken;

  @Test
  void takesAPicture_onlyEveryFewSeconds_howeverManyAsk() {
    try (var shown = liveViews.show("run-1", browser())) {
      assertThat(taken).isZero();
      assertThat(liveViews.picture("run-1")).contains(new byte[] {1});
      assertThat(liveViews.picture("run-1")).contains(new byte[] {1});

      clock.move(Duration.ofSeconds(3));
      assertThat(liveViews.picture("run-1")).contains(new byte[] {2});
      assertThat(liveViews.picture("run-2")).isEmpty();
    }
    assertThat(liveViews.picture("run-1")).isEmpty();
    assertThat(taken).isEqualTo(2);
  }

  @Test
  void showsTheBrowserThatWasOpenedLast() {
    var first = liveViews.show("run-1", browser());
    var second = liveViews.show("run-1", browser());
    first.close();

    assertThat(liveViews.picture("run-1")).isPresent();
    second.close();
    assertThat(liveViews.picture("run-1")).isEmpty();
  }

  private BrowserContext browser() {
    return (BrowserContext)
        Proxy.newProxyInstance(
            LiveViewsTest.class.getClassLoader(),
            new Class<?>[] {BrowserContext.class},
            (proxy, method, arguments) -> {
              assertThat(method.getName()).isEqualTo("glimpse");
              taken++;
              return Optional.of(new byte[] {(byte) taken});
            });
  }
}
