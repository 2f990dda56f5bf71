package dev.journeybeat.server.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.server.history.store.MonitorInstance;
import dev.journeybeat.server.history.store.StoreSize;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who else uses a store, and how large it is; on every kind of store. */
abstract class LivingMonitorsContract extends StoreContract {

  @Test
  void areTold_thisOneAndOthers_untilTheyEnd() {
    History first = monitor();
    String name = first.monitor();
    clock.move(Duration.ofSeconds(1));
    History other = monitor();

    assertThat(other.living())
        .containsExactly(
            new MonitorInstance(
                name,
                false,
                true,
                clock.instant().minusSeconds(1),
                clock.instant().minusSeconds(1).plus(settings.lease())),
            new MonitorInstance(
                other.monitor(),
                true,
                true,
                clock.instant(),
                clock.instant().plus(settings.lease())));
    other.close();
    assertThat(first.living()).extracting(MonitorInstance::id).containsExactly(name);
  }

  @Test
  void tellsHowMuchIsKept() {
    StoreSize size = StoreSize.of(monitor().store(), settings);
    assertThat(size.place()).isEqualTo(settings.format());
    assertThat(size.kind()).isEqualTo(settings.url() == null ? "SQLite" : "PostgreSQL");

    var unused = monitor().monitor();

    assertThat(StoreSize.of(monitor().store(), settings).bytes()).isGreaterThan(10_000);
  }
}
