package dev.journeybeat.engine.run;

import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.engine.store.CustomerLease;
import dev.journeybeat.engine.store.CustomerLeases;
import dev.journeybeat.result.Durations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The shop's heartbeat accounts. Each is leased to one run at a time, so that two runs never share
 * a cart. Monitors with the same store share the leases. The longest waiting run of this process is
 * served first, with the customer whose last lease is oldest. Safe to share.
 */
public final class CustomerPool {

  private static final Duration LOOK_EVERY = Duration.ofMillis(200);

  /** A caller that waits for one of these customers. Instances are never equal. */
  private static final class Waiter {
    private final List<String> wanted;

    Waiter(List<String> wanted) {
      this.wanted = wanted;
    }
  }

  /** Waits. Returns whether the monitor still runs. */
  interface Pause {
    boolean wait(Duration time) throws InterruptedException;
  }

  private final Map<String, CustomerSettings> customers = new LinkedHashMap<>();
  private final CustomerLeases leases;
  private final Clock clock;

  /** Ordered by last lease. */
  private final List<String> order = new ArrayList<>();

  private final List<Waiter> line = new ArrayList<>();

  public CustomerPool(List<CustomerSettings> settings, CustomerLeases leases, Clock clock) {
    settings.forEach(customer -> customers.put(customer.username(), customer));
    this.order.addAll(customers.keySet());
    this.leases = leases;
    this.clock = clock;
  }

  /**
   * Waits for a free customer.
   *
   * @param holder the run
   * @throws InconclusiveException if none becomes free in time, or none is configured
   */
  LeasedCustomer lease(String holder, Duration timeout, Pause pause) {
    if (customers.isEmpty()) {
      throw new InconclusiveException(
          "no customer is configured; add at least one under \"customers\"");
    }
    return lease(List.copyOf(customers.keySet()), holder, timeout, pause)
        .orElseThrow(() -> noneFree(timeout));
  }

  /**
   * Waits for a specific customer.
   *
   * @throws InconclusiveException if it does not become free in time, or is not configured
   */
  LeasedCustomer lease(String customer, String holder, Duration timeout, Pause pause) {
    if (!customers.containsKey(customer)) {
      throw new InconclusiveException(
          "customer %s is required, but no longer configured; configured are %s"
              .formatted(customer, customers.keySet()));
    }
    return lease(List.of(customer), holder, timeout, pause)
        .orElseThrow(
            () ->
                new InconclusiveException(
                    "customer %s was not free within %s"
                        .formatted(customer, Durations.format(timeout))));
  }

  private Optional<LeasedCustomer> lease(
      List<String> wanted, String holder, Duration timeout, Pause pause) {
    Instant end = clock.instant().plus(timeout);
    Waiter waiter = join(wanted);
    try {
      Optional<LeasedCustomer> taken = take(waiter, holder);
      while (taken.isEmpty() && clock.instant().isBefore(end)) {
        if (!pause.wait(LOOK_EVERY)) {
          throw new InconclusiveException("the monitor stopped while waiting for a free customer");
        }
        taken = take(waiter, holder);
      }
      return taken;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InconclusiveException("the monitor stopped while waiting for a free customer", e);
    } finally {
      leave(waiter);
    }
  }

  private Optional<LeasedCustomer> take(Waiter waiter, String holder) {
    for (String customer : turn(waiter)) {
      Optional<CustomerLease> lease = leases.take(customer, holder);
      if (lease.isPresent()) {
        leased(customer);
        CustomerSettings settings = Objects.requireNonNull(customers.get(customer));
        return lease.map(taken -> new LeasedCustomer(settings, taken));
      }
    }
    return Optional.empty();
  }

  /** Customers that no earlier waiter needs. */
  private synchronized List<String> turn(Waiter waiter) {
    List<Waiter> before = line.stream().takeWhile(each -> !each.equals(waiter)).toList();
    return order.stream()
        .filter(waiter.wanted::contains)
        .filter(customer -> before.stream().noneMatch(each -> each.wanted.contains(customer)))
        .toList();
  }

  private synchronized Waiter join(List<String> wanted) {
    Waiter waiter = new Waiter(wanted);
    line.add(waiter);
    return waiter;
  }

  private synchronized void leave(Waiter waiter) {
    line.remove(waiter);
  }

  /** Number of callers that wait for a customer. */
  synchronized int waiting() {
    return line.size();
  }

  private synchronized void leased(String customer) {
    order.remove(customer);
    order.add(customer);
  }

  private InconclusiveException noneFree(Duration timeout) {
    return new InconclusiveException(
        ("no customer was free within %s: all %d are leased to other runs; add customers"
                + " under \"customers\" to allow more parallel runs")
            .formatted(Durations.format(timeout), customers.size()));
  }
}
