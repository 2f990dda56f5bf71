package dev.journeybeat.demo;

import dev.journeybeat.demo.mail.MailFault;
import dev.journeybeat.demo.mail.MailServer;
import dev.journeybeat.demo.part.DatabaseFile;
import dev.journeybeat.demo.part.Fault;
import dev.journeybeat.demo.part.FaultRegistry;
import dev.journeybeat.demo.part.FaultSwitch;
import dev.journeybeat.demo.part.HttpService;
import dev.journeybeat.demo.part.Journal;
import dev.journeybeat.demo.part.PortTaken;
import dev.journeybeat.demo.payment.PaymentFault;
import dev.journeybeat.demo.payment.PaymentProvider;
import dev.journeybeat.demo.shipping.ShippingCompany;
import dev.journeybeat.demo.shipping.ShippingFault;
import dev.journeybeat.demo.shop.HeartbeatCustomer;
import dev.journeybeat.demo.shop.Shop;
import dev.journeybeat.demo.shop.ShopEnvironment;
import dev.journeybeat.demo.shop.ShopFault;
import dev.journeybeat.demo.warehouse.Warehouse;
import dev.journeybeat.demo.warehouse.WarehouseFault;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A spoon shop and the companies behind it, running: real pages, real e-mails, a real database.
 * Safe to share between threads.
 */
public final class DemoWorld implements AutoCloseable {

  private static final List<HeartbeatCustomer> CUSTOMERS =
      List.of(
          new HeartbeatCustomer("zoe@heartbeat.example", "tick-tock-zoe", "Zoë Heartbeat"),
          new HeartbeatCustomer("joerg@heartbeat.example", "tick-tock-joerg", "Jörg Heartbeat"),
          new HeartbeatCustomer("lea@heartbeat.example", "tick-tock-lea", "Léa Heartbeat"));

  private final DemoSettings settings;
  private final Clock clock = Clock.systemUTC();
  private final FaultRegistry faults;
  private final Opening parts;
  private final HttpService payment;
  private final HttpService warehouse;
  private final HttpService shipping;
  private final HttpService faultSwitch;
  private final MailServer mail;
  private final DatabaseFile books;
  private final Shop shop;

  private DemoWorld(DemoSettings settings, Opening parts) {
    this.settings = settings;
    this.parts = parts;
    this.faults = new FaultRegistry(allFaults(), settings.slowness());
    Supplier<HttpService> openPayment =
        company(1, "payment", (journal, at) -> PaymentProvider.start(journal, faults, clock, at));
    Supplier<HttpService> openWarehouse =
        company(2, "warehouse", (journal, at) -> Warehouse.start(journal, faults, at));
    Supplier<HttpService> openShipping =
        company(3, "shipping", (journal, at) -> ShippingCompany.start(journal, faults, at));
    Supplier<HttpService> openFaultSwitch =
        parts.begin(() -> FaultSwitch.start(faults, settings.at(4)));
    Supplier<MailServer> openMail = parts.begin(() -> startMail(settings));
    Supplier<DatabaseFile> openBooks =
        parts.begin(() -> Shop.openBooks(settings.folder().resolve("shop.db"), CUSTOMERS));
    payment = openPayment.get();
    warehouse = openWarehouse.get();
    shipping = openShipping.get();
    faultSwitch = openFaultSwitch.get();
    mail = openMail.get();
    books = openBooks.get();
    shop = parts.keep(Shop.start(books, settings.at(0), concurrentRuns(), faults, clock));
  }

  /**
   * Starts all parts.
   *
   * @throws DemoCannotStart if another program listens on one of the ports
   */
  public static DemoWorld start(DemoSettings settings) {
    Opening parts = new Opening();
    try {
      DemoWorld world = new DemoWorld(settings, parts);
      parts.finish();
      return world;
    } catch (PortTaken e) {
      parts.close();
      throw new DemoCannotStart(e);
    } catch (RuntimeException e) {
      parts.close();
      throw e;
    }
  }

  private interface Company {
    HttpService start(Journal journal, InetSocketAddress place);
  }

  private Supplier<HttpService> company(int place, String name, Company company) {
    return parts.begin(
        () -> {
          Journal journal = Journal.open(settings.folder().resolve(name + ".db"), clock);
          return company.start(parts.keep(journal), settings.at(place));
        });
  }

  private ShopEnvironment concurrentRuns() {
    return new ShopEnvironment(
        payment.address(), warehouse.address(), shipping.address(), mail.smtpPort());
  }

  private static MailServer startMail(DemoSettings settings) {
    return MailServer.start(
        new MailServer.Ports(settings.port(5), settings.port(6), settings.port(7)),
        CUSTOMERS.stream()
            .collect(Collectors.toMap(HeartbeatCustomer::username, HeartbeatCustomer::password)));
  }

  private static List<Fault> allFaults() {
    return Stream.<Fault[]>of(
            ShopFault.values(),
            PaymentFault.values(),
            WarehouseFault.values(),
            ShippingFault.values(),
            MailFault.values())
        .flatMap(Stream::of)
        .toList();
  }

  /** Where customers shop. */
  public URI shop() {
    return shop.address();
  }

  /** The payment provider; {@code /payments/{order}} tells how an order stands there. */
  public URI payment() {
    return payment.address();
  }

  /** The warehouse; {@code /reservations/{order}} tells how an order stands there. */
  public URI warehouse() {
    return warehouse.address();
  }

  /** The shipping company; {@code /pickups/{order}} tells how an order stands there. */
  public URI shipping() {
    return shipping.address();
  }

  /** Where faults are switched over HTTP; {@code /faults} lists them. */
  public URI faultSwitch() {
    return faultSwitch.address();
  }

  public int smtpPort() {
    return mail.smtpPort();
  }

  public int imapPort() {
    return mail.imapPort();
  }

  /** IMAP over TLS, with a certificate that nobody vouches for. */
  public int imapsPort() {
    return mail.imapsPort();
  }

  /** A port that the demo world leaves to whoever watches it; 0 for any that is free. */
  public int watcherPort() {
    return settings.port(8);
  }

  /** The JDBC address of the shop's database, which others may read meanwhile. */
  public String database() {
    return books.url();
  }

  /** Who has an account in the shop and a mailbox from the beginning. */
  public List<HeartbeatCustomer> customers() {
    return CUSTOMERS;
  }

  /** What can be made to go wrong. */
  public FaultRegistry faults() {
    return faults;
  }

  /** Ends all parts. Their databases stay, and the next start goes on from there. */
  @Override
  public void close() {
    // Whoever waits for a slow answer is let go, so that nobody waits for them.
    faults.switchAllOff();
    parts.close();
  }
}
