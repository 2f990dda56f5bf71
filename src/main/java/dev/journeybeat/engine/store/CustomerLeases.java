package dev.journeybeat.engine.store;

import java.util.Optional;

/** Leases of the shop's heartbeat customers. Safe to share between threads. */
public interface CustomerLeases {

  /**
   * Leases a free customer.
   *
   * @param holder the run or undo that needs the customer
   * @return empty if the customer is leased already
   * @throws StoreException if the store can't be used
   */
  Optional<CustomerLease> take(String customer, String holder);
}
