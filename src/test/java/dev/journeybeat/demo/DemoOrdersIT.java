package dev.journeybeat.demo;

import static dev.journeybeat.demo.Patience.await;
import static dev.journeybeat.demo.Shopper.Company.PAYMENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.demo.part.Json;
import dev.journeybeat.demo.shop.HeartbeatCustomer;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Orders at their edges: twice, too many, of somebody else. */
class DemoOrdersIT {

  private static DemoWorld world;

  @BeforeAll
  static void start(@TempDir Path folder) {
    world = DemoWorld.start(DemoSettings.in(folder).withFirstPort(0));
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @Test
  void sellsOnce_whenTheButtonIsPressedTwice() {
    Shopper shopper = Shopper.signedIn(world);
    Books books = new Books(world);
    int before = books.stock("HB-SPOON");
    shopper.submit("/cart", Map.of("sku", "HB-SPOON", "quantity", "1"));
    List<String> tokens =
        List.of(shopper.token("4242 4242 4242 4242"), shopper.token("4242 4242 4242 4242"));

    List<String> answers =
        tokens.stream()
            .map(token -> CompletableFuture.supplyAsync(() -> shopper.checkOut(token).body()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(answers).filteredOn(answer -> answer.contains("Thank you!")).hasSize(1);
    assertThat(books.stock("HB-SPOON")).isEqualTo(before - 1);
  }

  @Test
  void keepsTheMoneyBack_whenThereAreNotEnough() {
    Shopper shopper = Shopper.signedIn(world);
    HttpResponse<String> refused = shopper.buy("CAVIAR-9", 1);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("There are not enough of: Caviar spoon, horn.");
    String latest = new Web().get(world.payment().resolve("/payments")).body();
    assertThat(Json.read(latest).path(0).path("state").asText()).isEqualTo("VOIDED");
    shopper.submit("/cart/CAVIAR-9", Map.of("quantity", "0"));
  }

  @Test
  void keepsItsBooks_whenCustomersBuyAtTheSameTime() {
    Books books = new Books(world);
    int before = books.stock("HB-SPOON");
    List<CompletableFuture<Void>> customers =
        world.customers().stream()
            .map(customer -> CompletableFuture.runAsync(() -> buyAndCancel(customer)))
            .toList();
    customers.forEach(CompletableFuture::join);

    await()
        .until(
            () -> books.number("select count(*) from tasks where done_at is null"),
            open -> open == 0);
    assertThat(books.stock("HB-SPOON")).isEqualTo(before);
    assertThat(
            books.number(
                "select s.quantity - sum(m.quantity) from stock s join stock_movements m using (sku)"
                    + " where s.sku = 'HB-SPOON'"))
        .isZero();
  }

  private static void buyAndCancel(HeartbeatCustomer customer) {
    Shopper shopper = new Shopper(world, customer);
    shopper.signIn();
    for (int i = 0; i < 10; i++) {
      assertThat(shopper.cancel(shopper.order()).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void cancelsOnce_howeverOftenItIsAsked() {
    Shopper shopper = Shopper.signedIn(world);
    Books books = new Books(world);
    int before = books.stock("HB-SPOON");
    String order = shopper.order();

    Stream.of(1, 2, 3)
        .map(time -> CompletableFuture.supplyAsync(() -> shopper.cancel(order).statusCode()))
        .toList()
        .forEach(status -> assertThat(status.join()).isEqualTo(200));

    await().until(() -> shopper.stateOf(order, PAYMENT), "REFUNDED"::equals);
    await().until(() -> books.stock("HB-SPOON"), now -> now == before);
    assertThat(
            books.number(
                "select count(*) from tasks where order_number = ? and task like 'MAIL%'", order))
        .isEqualTo(2);
  }

  @Test
  void showsAnOrderToItsCustomerOnly() {
    String order = Shopper.signedIn(world).order();
    Shopper other = new Shopper(world, world.customers().get(1));

    assertThat(other.get("/orders/" + order).body()).contains("<h1>Sign in</h1>");
    other.signIn();
    assertThat(other.get("/orders/" + order).statusCode()).isEqualTo(404);
    assertThat(other.cancel(order).statusCode()).isEqualTo(404);
  }

  @Test
  void goesBackToThePageThatWasAskedFor_butNeverToAnotherSite() {
    Shopper shopper = new Shopper(world, world.customers().get(1));
    assertThat(shopper.get("/orders?q=x").body()).contains("name=\"next\" value=\"/orders?q=x\"");
    assertThat(shopper.get("/sign-in?next=//evil.example").body())
        .contains("name=\"next\" value=\"/account\"");
  }

  @Test
  void givesEachCustomerAMailboxOfTheirOwn_overTlsToo() throws Exception {
    Properties properties = new Properties();
    properties.put("mail.imaps.ssl.trust", "127.0.0.1");
    properties.put("mail.imaps.ssl.checkserveridentity", "false");
    Session session = Session.getInstance(properties);
    try (Store store = session.getStore("imaps")) {
      store.connect(
          "127.0.0.1",
          world.imapsPort(),
          world.customers().get(1).username(),
          world.customers().get(1).password());
      assertThat(store.getFolder("INBOX").exists()).isTrue();
    }
    try (Store store = session.getStore("imap")) {
      assertThat(
              org.assertj.core.api.Assertions.catchThrowable(
                  () ->
                      store.connect(
                          "127.0.0.1",
                          world.imapPort(),
                          world.customers().get(1).username(),
                          world.customers().get(0).password())))
          .isInstanceOf(AuthenticationFailedException.class);
    }
  }
}
