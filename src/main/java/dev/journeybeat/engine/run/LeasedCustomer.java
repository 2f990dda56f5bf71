package dev.journeybeat.engine.run;

import dev.journeybeat.api.Customer;
import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.engine.store.CustomerLease;
import dev.journeybeat.result.Durations;
import java.time.Duration;
import java.util.Optional;

/** A customer leased to one run. Closing it returns the customer. */
record LeasedCustomer(CustomerSettings settings, CustomerLease lease) implements AutoCloseable {

  Customer customer() {
    return settings.customer();
  }

  /** Why the customer must not be used any more, if so. */
  Optional<InconclusiveException> lost() {
    if (!lease.isLost()) {
      return Optional.empty();
    }
    Duration lostFor = lease.lostFor();
    return Optional.of(
        new InconclusiveException(
            ("the monitor was paused, or disconnected from its store, until %s after its lease of"
                    + " customer %s expired; another run may use this customer now")
                .formatted(Durations.format(lostFor), settings.username())));
  }

  /**
   * Call this before each action with the customer.
   *
   * @throws InconclusiveException if the customer must not be used any more
   */
  void require() {
    lost()
        .ifPresent(
            reason -> {
              throw reason;
            });
  }

  @Override
  public void close() {
    lease.close();
  }
}
