package dev.journeybeat.server.web.admin;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * State of the monitor itself.
 *
 * @param version versions of Journeybeat and Java
 * @param notReady why the monitor is not ready
 * @param browser the browser and driver, with their location
 * @param store type, location and size of the store
 * @param mailboxes result of the last check, by name
 * @param outbox number of pending notifications, by channel
 * @param others monitors on the same store, including this one
 * @param journeys state of the journey sources in one sentence
 * @param problems problems of the sources, each with file and line
 */
public record SystemFacts(
    String version,
    Instant startedAt,
    LookupResult<List<String>> notReady,
    LookupResult<String> browser,
    LookupResult<Browsers> browsers,
    LookupResult<String> store,
    LookupResult<List<Customer>> customers,
    Map<String, LookupResult<Mailbox>> mailboxes,
    Queue queue,
    LookupResult<Map<String, Integer>> outbox,
    LookupResult<List<Other>> others,
    String journeys,
    List<String> problems) {

  /**
   * Running browsers.
   *
   * @param memory total memory as text; {@code null} if they are on another machine
   * @param leaked processes without a browser; 0 is correct
   */
  public record Browsers(int count, int processes, @Nullable String memory, int leaked) {}

  /**
   * A customer and its lease.
   *
   * @param holder the run or undo with the lease; {@code null} for none
   * @param until end of the lease unless renewed; {@code null} without a lease
   */
  public record Customer(String username, @Nullable String holder, @Nullable Instant until) {}

  /** Result of a mailbox check. */
  public record Mailbox(boolean isReachable, String said) {}

  /**
   * Running and waiting runs.
   *
   * @param atOnce maximum number of runs at the same time
   * @param threads number of threads of the process
   */
  public record Queue(int waiting, int atOnce, int threads) {}

  /**
   * A monitor on the same store.
   *
   * @param isHere whether it uses this monitor's data folder
   * @param until until when it counts as alive
   */
  public record Other(
      String id, boolean isThis, boolean isHere, Instant startedAt, Instant until) {}
}
