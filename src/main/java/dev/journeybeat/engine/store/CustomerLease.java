package dev.journeybeat.engine.store;

import java.time.Duration;

/**
 * A customer leased to one run. The lease expires unless it is renewed, so that a dead process does
 * not keep the customer. Check {@link #isLost} before each action as the customer, because the
 * process may have been suspended. Safe to share between threads.
 */
public interface CustomerLease extends AutoCloseable {

  /** The customer's login name. */
  String customer();

  /** Higher than the number of every earlier lease of this customer. */
  long fence();

  /** Whether another run can lease the customer now. */
  boolean isLost();

  /** Time since the lease expired; negative while it is held. */
  Duration lostFor();

  /** Ends the lease. */
  @Override
  void close();
}
