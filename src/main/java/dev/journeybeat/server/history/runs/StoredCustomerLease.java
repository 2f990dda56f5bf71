package dev.journeybeat.server.history.runs;

import dev.journeybeat.engine.store.CustomerLease;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A lease of this monitor in the store. */
public final class StoredCustomerLease implements CustomerLease {

  private final StoredCustomerLeases leases;
  private final Clock clock;
  private final String customer;
  private final long fence;
  private volatile Instant end;

  StoredCustomerLease(
      StoredCustomerLeases leases, Clock clock, String customer, long fence, Instant end) {
    this.leases = leases;
    this.clock = clock;
    this.customer = customer;
    this.fence = fence;
    this.end = end;
  }

  @Override
  public String customer() {
    return customer;
  }

  @Override
  public long fence() {
    return fence;
  }

  @Override
  public boolean isLost() {
    return !clock.instant().isBefore(end);
  }

  @Override
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

  @Override
  public void close() {
    leases.giveBack(this);
  }
}
