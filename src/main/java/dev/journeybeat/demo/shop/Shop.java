package dev.journeybeat.demo.shop;

import dev.journeybeat.demo.part.DatabaseFile;
import dev.journeybeat.demo.part.Faults;
import dev.journeybeat.demo.part.HttpService;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Jdbi;

/** Hollow &amp; Bowl, a shop that sells spoons. */
public final class Shop implements AutoCloseable {

  private final DatabaseFile database;
  private final BackOffice backOffice;
  private final HttpService service;

  private Shop(DatabaseFile database, BackOffice backOffice, HttpService service) {
    this.database = database;
    this.backOffice = backOffice;
    this.service = service;
  }

  /** Opens the shop, and goes on with what it had not done when it closed. */
  public static Shop start(ShopSettings settings, Faults faults, Clock clock) {
    DatabaseFile database =
        DatabaseFile.open(
            settings.database(),
            "/dev/journeybeat/demo/shop/shop.sql",
            "/dev/journeybeat/demo/shop/assortment.sql");
    Jdbi jdbi = database.jdbi();
    new Customers(jdbi).welcome(settings.customers());

    // The e-mails link to the shop, whose port may be known only when it has started.
    CompletableFuture<URI> address = new CompletableFuture<>();
    ShopSettings.Neighbours neighbours = settings.neighbours();
    Mailer mailer = new Mailer(neighbours.smtpPort(), clock);
    Partners partners = new Partners(neighbours);
    BackOffice backOffice =
        new BackOffice(jdbi, clock, partners, new OrderMails(mailer, faults, address::join));
    Checkout checkout = new Checkout(jdbi, clock, partners, backOffice);
    ShopSite site = new ShopSite(jdbi, clock, checkout, new ShopFaults(faults), neighbours);
    try {
      HttpService service = HttpService.start("shop", "localhost", settings.port(), site::serve);
      address.complete(service.address());
      backOffice.wake();
      return new Shop(database, backOffice, service);
    } catch (RuntimeException e) {
      backOffice.close();
      database.close();
      throw e;
    }
  }

  public URI address() {
    return service.address();
  }

  /** The JDBC address of the shop's database. */
  public String database() {
    return database.url();
  }

  @Override
  public void close() {
    service.close();
    backOffice.close();
    database.close();
  }
}
