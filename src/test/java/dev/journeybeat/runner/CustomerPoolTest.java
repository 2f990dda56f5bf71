package dev.journeybeat.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.settings.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CustomerPoolTest {

  private static final Duration SHORT = Duration.ofMillis(50);

  @Test
  void neverLeasesOneCustomerTwice() {
    CustomerPool pool = new CustomerPool(List.of(customer("ann"), customer("bob")));
    var first = pool.lease(SHORT);
    var second = pool.lease(SHORT);

    assertThat(List.of(first.settings().username(), second.settings().username()))
        .containsExactly("ann", "bob");
    assertThatThrownBy(() -> pool.lease(SHORT))
        .isInstanceOf(InconclusiveException.class)
        .hasMessage(
            "no customer was free within 50 ms: all 2 are leased to other runs; more under"
                + " \"customers\" let more runs go at once");

    first.close();
    assertThat(pool.lease(SHORT).settings().username()).isEqualTo("ann");
  }

  @Test
  void saysSo_whenThereIsNobody() {
    assertThatThrownBy(() -> new CustomerPool(List.of()).lease(SHORT))
        .hasMessage(
            "there is no customer to walk as; the configuration needs at least one under"
                + " \"customers\"");
  }

  private static CustomerSettings customer(String username) {
    return new CustomerSettings(username, new Secret("spoon"), null, Map.of());
  }
}
