package dev.journeybeat.demo.shop;

import dev.journeybeat.demo.part.DatabaseFile;
import dev.journeybeat.demo.part.FaultRegistry;
import dev.journeybeat.demo.part.HttpService;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Jdbi;

/** Hollow &amp; Bowl, a shop that sells spoons. */
public final class Shop implements AutoCloseable {

  private final BackOffice backOffice;
  private final HttpService service;

  private Shop(BackOffice backOffice, HttpService service) {
    this.backOffice = backOffice;
    this.service = service;
  }

  /**
   * Opens the shop's database, with all spoons on the shelves.
   *
   * @param customers who have an account from the beginning
   */
  public static DatabaseFile openBooks(Path file, List<HeartbeatCustomer> customers) {
    DatabaseFile books =
        DatabaseFile.open(
            file,
            "/dev/journeybeat/demo/shop/shop.sql",
            "/dev/journeybeat/demo/shop/assortment.sql");
    new Customers(books.jdbi()).welcome(customers);
    return books;
  }

  /**
   * Opens the shop, and goes on with what it had not done when it closed.
   *
   * @param place where it listens; port 0 for any that is free
   */
  public static Shop start(
      DatabaseFile books,
      InetSocketAddress place,
      ShopEnvironment concurrentRuns,
      FaultRegistry faults,
      Clock clock) {
    Jdbi jdbi = books.jdbi();
    // The e-mails link to the shop, whose port may be known only when it has started.
    CompletableFuture<URI> address = new CompletableFuture<>();
    Mailer mailer = new Mailer(concurrentRuns.smtpPort(), clock);
    Partners partners = new Partners(concurrentRuns);
    BackOffice backOffice =
        new BackOffice(jdbi, clock, partners, new OrderMails(mailer, faults, address::join));
    Checkout checkout = new Checkout(jdbi, clock, partners, backOffice);
    ShopSite site = new ShopSite(jdbi, clock, checkout, new ShopFaults(faults), concurrentRuns);
    HttpService service = HttpService.start("shop", "localhost", place, site::serve);
    address.complete(service.address());
    backOffice.wake();
    return new Shop(backOffice, service);
  }

  public URI address() {
    return service.address();
  }

  @Override
  public void close() {
    service.close();
    backOffice.close();
  }
}
