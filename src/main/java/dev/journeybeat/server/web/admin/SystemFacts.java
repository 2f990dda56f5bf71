package dev.journeybeat.server.web.admin;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the monitor itself stands.
 *
 * @param version Journeybeat's own, and Java's
 * @param notReady why it can't do all that it is for, in words
 * @param browser what browser and driver were found, and where
 * @param store of what kind it is, where, and how large
 * @param mailboxes by name, what the last look said
 * @param outbox how much is still to be told, by channel
 * @param others monitors on the same store, this one too
 * @param journeys in one sentence, how their sources stand
 * @param problems what is wrong with them, each with its file and line
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
   * The browsers that run.
   *
   * @param memory of all of them, in words; {@code null} where they are on another machine
   * @param leaked processes that belong to no browser any more; as it should be, 0
   */
  public record Browsers(int count, int processes, @Nullable String memory, int leaked) {}

  /**
   * A customer, and who has it.
   *
   * @param holder the run or undo that has it; {@code null} for nobody
   * @param until when the lease ends unless it is renewed; {@code null} if nobody has it
   */
  public record Customer(String username, @Nullable String holder, @Nullable Instant until) {}

  /** What a look at a mailbox said. */
  public record Mailbox(boolean isReachable, String said) {}

  /**
   * What runs, and what waits.
   *
   * @param atOnce how many runs may be under way
   * @param threads how many Java has, for all that it does
   */
  public record Queue(int waiting, int atOnce, int threads) {}

  /**
   * A monitor on the same store.
   *
   * @param isHere whether it has this monitor's data folder
   * @param until for how long it may be taken for alive
   */
  public record Other(
      String id, boolean isThis, boolean isHere, Instant startedAt, Instant until) {}
}
