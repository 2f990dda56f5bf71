package dev.journeybeat.runner;

import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.result.Durations;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The shop's heartbeat accounts, each leased to one run at a time, so that two runs never share a
 * cart. Who was given back first is leased first. Safe to share.
 */
public final class CustomerPool {

  private final List<CustomerSettings> all;
  private final BlockingQueue<CustomerSettings> free;

  public CustomerPool(List<CustomerSettings> customers) {
    all = List.copyOf(customers);
    free = new LinkedBlockingQueue<>(all);
  }

  /**
   * Waits for a customer whom no other run has.
   *
   * @throws InconclusiveException if none was given back in time, or there are none
   */
  Lease lease(Duration patience) {
    if (all.isEmpty()) {
      throw new InconclusiveException(
          "there is no customer to walk as; the configuration needs at least one under"
              + " \"customers\"");
    }
    CustomerSettings customer = take(patience);
    if (customer == null) {
      throw new InconclusiveException(
          "no customer was free within %s: all %d are leased to other runs; more under \"customers\" let more runs go at once"
              .formatted(Durations.spoken(patience), all.size()));
    }
    return new Lease(customer);
  }

  private @Nullable CustomerSettings take(Duration patience) {
    try {
      return free.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InconclusiveException("the monitor stopped while waiting for a free customer", e);
    }
  }

  /** A customer in the hands of one run; closing gives it back. */
  final class Lease implements AutoCloseable {

    private final CustomerSettings customer;

    private Lease(CustomerSettings customer) {
      this.customer = customer;
    }

    CustomerSettings settings() {
      return customer;
    }

    @Override
    public void close() {
      free.add(customer);
    }
  }
}
