package dev.journeybeat.engine.store;

import java.time.Duration;

/**
 * A customer leased to one run. The lease expires unless it is renewed, so that a customer is not
 * lost with the process that leased it. Check {@link #isLost} before acting as the customer: the
 * process may have been paused meanwhile. Safe to share between threads.
 */
public interface CustomerLease extends AutoCloseable {

  /** The customer's login name. */
  String customer();

  /** Higher than that of every earlier lease of this customer. */
  long fence();

  /** Whether the customer may be leased to another run now. */
  boolean isLost();

  /** For how long it has been lost; negative while it is held. */
  Duration lostFor();

  /** Ends the lease. */
  @Override
  void close();
}
