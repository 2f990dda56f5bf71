package dev.journeybeat.server.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class PeriodicCallsTest {

  private final List<String> called = new CopyOnWriteArrayList<>();

  @Test
  void callsEachAtItsPace_untilClosed() {
    Map<String, Duration> paces =
        Map.of("shop", Duration.ofSeconds(1), "payment", Duration.ofHours(1));
    try (PeriodicCalls rounds = PeriodicCalls.start(paces, called::add, Clock.systemUTC())) {
      await().until(() -> count("shop") >= 3);
    }
    int calls = called.size();

    assertThat(count("payment")).as("its turn may be half an hour later").isLessThanOrEqualTo(1);
    assertThat(called).hasSizeLessThanOrEqualTo(calls + 1);
  }

  @Test
  void goesOn_whenOneCallThrows() {
    try (PeriodicCalls rounds =
        PeriodicCalls.start(
            Map.of("shop", Duration.ofSeconds(1)),
            name -> {
              called.add(name);
              throw new IllegalStateException("not this time");
            },
            Clock.systemUTC())) {
      await().until(() -> count("shop") >= 2);
    }
  }

  private long count(String name) {
    return called.stream().filter(name::equals).count();
  }
}
