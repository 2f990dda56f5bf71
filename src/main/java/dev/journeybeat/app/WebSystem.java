package dev.journeybeat.app;

import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.config.Settings;
import dev.journeybeat.engine.browser.BrowserUse;
import dev.journeybeat.engine.journeys.JourneyProblem;
import dev.journeybeat.engine.run.CustomerSettings;
import dev.journeybeat.server.alert.outbox.DeliveryState;
import dev.journeybeat.server.alert.outbox.DeliveryStatus;
import dev.journeybeat.server.history.History;
import dev.journeybeat.server.history.runs.HeldCustomer;
import dev.journeybeat.server.history.store.StoreSize;
import dev.journeybeat.server.ops.CachedAsyncCheck;
import dev.journeybeat.server.schedule.ScheduleEntry;
import dev.journeybeat.server.web.admin.LookupResult;
import dev.journeybeat.server.web.admin.SystemFacts;
import dev.journeybeat.server.web.admin.SystemPort;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** State of the monitor itself, for the web. Checks that may hang run in their own threads. */
final class WebSystem implements SystemPort {

  /** Timeout of the page. */
  private static final Duration TIMEOUT = Duration.ofSeconds(2);

  private static final Duration SHORTLY = Duration.ofSeconds(3);

  /** Each check is a login. */
  private static final Duration FOR_A_MINUTE = Duration.ofMinutes(1);

  /** Each check starts programs. */
  private static final Duration FOR_LONG = Duration.ofMinutes(10);

  private final Settings settings;
  private final ServiceParts parts;
  private final Supplier<List<ScheduleEntry>> planned;
  private final Clock clock;
  private final Instant startedAt;
  private final List<CachedAsyncCheck<?>> all = new ArrayList<>();
  private final CachedAsyncCheck<List<String>> notReady;
  private final CachedAsyncCheck<String> browser;
  private final CachedAsyncCheck<SystemFacts.Browsers> browsers;
  private final CachedAsyncCheck<String> store;
  private final CachedAsyncCheck<List<SystemFacts.Customer>> customers;
  private final CachedAsyncCheck<Map<String, Integer>> outbox;
  private final CachedAsyncCheck<List<SystemFacts.Other>> others;
  private final Map<String, CachedAsyncCheck<SystemFacts.Mailbox>> mailboxes =
      new LinkedHashMap<>();

  /**
   * @param planned the schedule entry of each scheduled journey
   */
  WebSystem(
      Settings settings,
      ServiceParts parts,
      Readiness condition,
      Supplier<List<ScheduleEntry>> planned,
      Clock clock) {
    this.settings = settings;
    this.parts = parts;
    this.planned = planned;
    this.clock = clock;
    this.startedAt = clock.instant();
    this.notReady = look(SHORTLY, condition::notReady);
    this.browser = look(FOR_LONG, () -> parts.run().browsers().survey());
    this.browsers = look(SHORTLY, () -> browsers(parts.run().browsers().use()));
    this.store = look(SHORTLY, this::storeSize);
    this.customers = look(SHORTLY, this::leased);
    this.outbox = look(SHORTLY, this::untold);
    this.others = look(SHORTLY, this::living);
    settings
        .mail()
        .keySet()
        .forEach(name -> mailboxes.put(name, look(FOR_A_MINUTE, () -> mailbox(name))));
  }

  @Override
  public SystemFacts look() {
    CachedAsyncChecks seen = CachedAsyncChecks.begin(all, TIMEOUT, clock);
    Map<String, LookupResult<SystemFacts.Mailbox>> mail = new LinkedHashMap<>();
    mailboxes.forEach((name, look) -> mail.put(name, seen.see(look)));
    return new SystemFacts(
        version(),
        startedAt,
        seen.see(notReady),
        seen.see(browser),
        seen.see(browsers),
        seen.see(store),
        seen.see(customers),
        mail,
        queue(),
        seen.see(outbox),
        seen.see(others),
        parts.journeys().state().toString(),
        parts.journeys().state().problems().stream().map(JourneyProblem::toString).toList());
  }

  private <T> CachedAsyncCheck<T> look(Duration fresh, Supplier<T> at) {
    CachedAsyncCheck<T> look = new CachedAsyncCheck<>("system-page", fresh, at, clock);
    all.add(look);
    return look;
  }

  private static String version() {
    String built = WebSystem.class.getPackage().getImplementationVersion();
    return "Journeybeat %s, on Java %s (%s)"
        .formatted(
            built == null ? "from a checkout" : built,
            Runtime.version(),
            System.getProperty("java.vendor"));
  }

  private static SystemFacts.Browsers browsers(BrowserUse use) {
    Long memory = use.memoryBytes();
    return new SystemFacts.Browsers(
        use.browsers(), use.processes(), memory == null ? null : format(memory), use.leaked());
  }

  private String storeSize() {
    StoreSize size = StoreSize.of(history().store(), settings.history());
    return "%s, %s, %s".formatted(size.kind(), size.place(), format(size.bytes()));
  }

  private List<SystemFacts.Customer> leased() {
    Map<String, HeldCustomer> held =
        history().leases().held().stream()
            .collect(Collectors.toMap(HeldCustomer::customer, Function.identity()));
    return settings.customers().stream()
        .map(CustomerSettings::username)
        .map(name -> customer(name, held.get(name)))
        .toList();
  }

  private static SystemFacts.Customer customer(String name, @Nullable HeldCustomer held) {
    return held == null
        ? new SystemFacts.Customer(name, null, null)
        : new SystemFacts.Customer(name, held.holder(), held.until());
  }

  private SystemFacts.Mailbox mailbox(String name) {
    try {
      return new SystemFacts.Mailbox(true, parts.run().mailboxes().check(name));
    } catch (InconclusiveException e) {
      return new SystemFacts.Mailbox(false, String.valueOf(e.getMessage()));
    }
  }

  private SystemFacts.Queue queue() {
    long waiting = planned.get().stream().filter(each -> each.waitingSince() != null).count();
    return new SystemFacts.Queue(
        (int) waiting,
        settings.browser().concurrency(),
        ManagementFactory.getThreadMXBean().getThreadCount());
  }

  private Map<String, Integer> untold() {
    return parts.alerts().unfinished(history()).stream()
        .flatMap(status -> status.deliveries().stream())
        .filter(
            delivery ->
                delivery.state() == DeliveryState.WAITING || delivery.state() == DeliveryState.HELD)
        .collect(Collectors.toMap(DeliveryStatus::channel, each -> 1, Integer::sum, TreeMap::new));
  }

  private List<SystemFacts.Other> living() {
    return history().living().stream()
        .map(
            each ->
                new SystemFacts.Other(
                    each.id(), each.isThis(), each.isHere(), each.startedAt(), each.until()))
        .toList();
  }

  private History history() {
    return parts.history();
  }

  private static String format(long bytes) {
    return bytes < 1_000_000
        ? "%d kB".formatted(bytes / 1_000)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1_000_000.0);
  }
}
