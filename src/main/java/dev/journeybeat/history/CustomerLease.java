package dev.journeybeat.history;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * A customer in the hands of one run. It ends by itself unless it is renewed, so that a customer is
 * not lost with the process that had it; whoever has it must ask before acting with it, for the
 * process may have been paused meanwhile. Safe to share between threads.
 */
public final class CustomerLease implements AutoCloseable {

  private final CustomerLeases leases;
  private final Clock clock;
  private final String customer;
  private final long fence;
  private volatile Instant end;

  CustomerLease(CustomerLeases leases, Clock clock, String customer, long fence, Instant end) {
    this.leases = leases;
    this.clock = clock;
    this.customer = customer;
    this.fence = fence;
    this.end = end;
  }

  public String customer() {
    return customer;
  }

  /** Higher than that of every earlier lease of this customer. */
  public long fence() {
    return fence;
  }

  /** Whether the customer may be somebody else's now. */
  public boolean isLost() {
    return !clock.instant().isBefore(end);
  }

  /** For how long it has been lost; negative as long as it is not. */
  public Duration lostFor() {
    return Duration.between(end, clock.instant());
  }

  void renewed(Instant newEnd) {
    end = newEnd;
  }

  void revoke() {
    Instant now = clock.instant();
    end = now.isBefore(end) ? now : end;
  }

  /** Gives the customer back. */
  @Override
  public void close() {
    leases.giveBack(this);
  }
}
