package dev.journeybeat.server.history.runs;

import dev.journeybeat.engine.store.CustomerLease;
import dev.journeybeat.engine.store.CustomerLeases;
import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.server.history.store.InstanceRegistry;
import dev.journeybeat.server.history.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leases a shop's customers to runs and undos. Safe to share between threads. */
public final class StoredCustomerLeases implements CustomerLeases {

  private static final Logger log = LoggerFactory.getLogger(StoredCustomerLeases.class);

  private final Store store;
  private final InstanceRegistry presence;
  private final String site;
  private final Clock clock;
  private final Set<StoredCustomerLease> held = ConcurrentHashMap.newKeySet();

  public StoredCustomerLeases(Store store, InstanceRegistry presence, String site, Clock clock) {
    this.store = store;
    this.presence = presence;
    this.site = site;
    this.clock = clock;
  }

  @Override
  public Optional<CustomerLease> take(String customer, String holder) {
    Instant end = presence.leaseEnd();
    String monitor = presence.id();
    Optional<StoredCustomerLease> taken =
        store.inTransaction(
            handle ->
                take(handle, customer, holder, monitor, end)
                    .map(fence -> new StoredCustomerLease(this, clock, customer, fence, end)));
    taken.ifPresent(held::add);
    return taken.map(CustomerLease.class::cast);
  }

  /** All leased customers, of all monitors. */
  public List<HeldCustomer> held() {
    return store.read(
        handle ->
            handle
                .createQuery(
                    "select customer, holder, expires_at from customer_leases"
                        + " where site = :site and expires_at > :now order by customer")
                .bind("site", site)
                .bind("now", clock.instant().toEpochMilli())
                .map(
                    (row, context) ->
                        new HeldCustomer(
                            row.getString("customer"),
                            row.getString("holder"),
                            Instant.ofEpochMilli(row.getLong("expires_at"))))
                .list());
  }

  /** Renews all leases that this process holds and has not lost. */
  public synchronized void renew() {
    for (StoredCustomerLease lease : held) {
      Instant end = presence.leaseEnd();
      // A lost lease stays lost, even if the customer is free, because its run has ended.
      if (!lease.isLost() && setEnd(lease, end.toEpochMilli())) {
        lease.renewed(end);
      } else {
        lease.revoke();
      }
    }
  }

  /** Synchronized with the renewal, which would lease the customer again. */
  synchronized void giveBack(StoredCustomerLease lease) {
    if (!held.remove(lease)) {
      return;
    }
    lease.revoke();
    try {
      setEnd(lease, 0);
    } catch (StoreException e) {
      // The lease expires, because it is not renewed any more.
      log.debug("Customer not released: {}", lease.customer(), e);
    }
  }

  private boolean setEnd(StoredCustomerLease lease, long end) {
    return store.inTransaction(
        handle ->
            handle
                    .createUpdate(
                        "update customer_leases set expires_at = :end"
                            + " where site = :site and customer = :customer and fence = :fence")
                    .bind("end", end)
                    .bind("site", site)
                    .bind("customer", lease.customer())
                    .bind("fence", lease.fence())
                    .execute()
                == 1);
  }

  private Optional<Long> take(
      Handle handle, String customer, String holder, String monitor, Instant end) {
    handle
        .createUpdate(
            "insert into customer_leases (site, customer, fence, monitor, holder, expires_at)"
                + " values (:site, :customer, 0, '', '', 0) on conflict do nothing")
        .bind("site", site)
        .bind("customer", customer)
        .execute();
    int taken =
        handle
            .createUpdate(
                "update customer_leases set fence = fence + 1, monitor = :monitor,"
                    + " holder = :holder, expires_at = :end"
                    + " where site = :site and customer = :customer and expires_at < :free")
            .bind("monitor", monitor)
            .bind("holder", holder)
            .bind("end", end.toEpochMilli())
            .bind("site", site)
            .bind("customer", customer)
            .bind("free", clock.instant().minus(InstanceRegistry.CLOCKS_DIFFER).toEpochMilli())
            .execute();
    return taken == 0 ? Optional.empty() : Optional.of(fence(handle, customer));
  }

  private long fence(Handle handle, String customer) {
    return handle
        .createQuery(
            "select fence from customer_leases where site = :site and customer = :customer")
        .bind("site", site)
        .bind("customer", customer)
        .mapTo(Long.class)
        .one();
  }
}
