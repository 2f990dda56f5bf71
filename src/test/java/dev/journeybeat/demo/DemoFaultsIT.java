package dev.journeybeat.demo;

import static dev.journeybeat.demo.Patience.await;
import static dev.journeybeat.demo.Shopper.Company.SHIPPING;
import static dev.journeybeat.demo.Shopper.Company.WAREHOUSE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.demo.mail.MailFault;
import dev.journeybeat.demo.part.Fault;
import dev.journeybeat.demo.payment.PaymentFault;
import dev.journeybeat.demo.shipping.ShippingFault;
import dev.journeybeat.demo.shop.ShopFault;
import dev.journeybeat.demo.warehouse.WarehouseFault;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Durations;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong with each fault, and that it heals when the fault is switched off. */
class DemoFaultsIT {

  private static final String OPEN_TASKS =
      "select count(*) from tasks where order_number = ? and done_at is null";

  private static DemoWorld world;

  private Shopper shopper;

  @BeforeAll
  static void start(@TempDir Path folder) {
    world =
        DemoWorld.start(
            DemoSettings.in(folder).withFirstPort(0).withSlowness(Duration.ofMillis(1_200)));
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @BeforeEach
  void signIn() {
    shopper = Shopper.signedIn(world);
  }

  @AfterEach
  void heal() {
    world.faults().switchAllOff();
  }

  @Test
  void shopDown() {
    on(ShopFault.DOWN);
    HttpResponse<String> home = shopper.get("/");
    assertThat(home.statusCode()).isEqualTo(503);
    assertThat(home.body()).contains("We are closed for a moment");

    world.faults().switchOff(ShopFault.DOWN);
    assertThat(shopper.get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void pageScriptHangs() {
    on(ShopFault.PAGE_SCRIPT_HANGS);
    assertThat(shopper.get("/assets/product.js").body()).isEqualTo("for (;;) {}");

    world.faults().switchOff(ShopFault.PAGE_SCRIPT_HANGS);
    assertThat(shopper.get("/assets/product.js").body()).contains("showAvailability");
  }

  @Test
  void confirmationSlow_butTheOrderIsPlaced() {
    on(ShopFault.CONFIRMATION_SLOW);
    long start = System.nanoTime();
    String order = shopper.order();

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofSeconds(1));
    assertThat(shopper.get("/orders?q=" + order).body()).contains("data-number=\"" + order);
  }

  @Test
  void paymentDeclines_andNothingIsSold() {
    Books books = new Books(world);
    int before = books.stock("HB-SPOON");
    on(PaymentFault.DECLINES_ALL);

    HttpResponse<String> refused = shopper.buy("HB-SPOON", 1);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Your card was declined. Please try another.");
    assertThat(books.stock("HB-SPOON")).isEqualTo(before);
  }

  @Test
  void mailNotSent_whileAllElseIsDone() {
    on(MailFault.NOT_SENT);
    String order = shopper.order();

    awaitAllDone(order);
    assertThat(new Mailboxes(world).about(order, shopper)).isEmpty();
  }

  @Test
  void mailWrongTotal() {
    on(MailFault.WRONG_TOTAL);
    String order = shopper.order();

    awaitAllDone(order);
    Mailboxes.Letter letter = new Mailboxes(world).about(order, shopper).get(0);
    assertThat(letter.text()).contains("Total: €17.40");
    assertThat(letter.html()).contains("€17.40");
    assertThat(shopper.get("/orders/" + order).body()).contains("€16.40").doesNotContain("€17.40");
  }

  @Test
  void warehouseNoRestock() {
    Books books = new Books(world);
    on(WarehouseFault.NO_RESTOCK);
    String order = shopper.order();
    int sold = books.stock("HB-SPOON");
    shopper.cancel(order);

    await().until(() -> shopper.stateOf(order, WAREHOUSE), "RELEASED"::equals);
    awaitAllDone(order);
    assertThat(books.stock("HB-SPOON")).isEqualTo(sold);
  }

  @Test
  void shippingPickupsAnswer500_butAreBookedOnceTheyAnswerAgain() {
    on(ShippingFault.PICKUPS_ANSWER_500);
    String order = shopper.order();
    await()
        .during(Durations.ONE_SECOND)
        .until(() -> shopper.stateOf(order, SHIPPING), String::isEmpty);
    // The others do not wait for the shipping company.
    await().until(() -> shopper.stateOf(order, WAREHOUSE), "RESERVED"::equals);
    shopper.cancel(order);

    world.faults().switchAllOff();
    await().until(() -> shopper.stateOf(order, SHIPPING), "CALLED_OFF"::equals);
  }

  @Test
  void shippingNoQuotes() {
    on(ShippingFault.NO_QUOTES);
    assertThat(shopper.get("/api/shipping-quotes?country=DE").body()).isEqualTo("[]");
    assertThat(shopper.buy("HB-SPOON", 1).body())
        .contains("This shipping is not on offer any more.");
  }

  @Test
  void everyFaultIsSwitchedOverHttp() {
    Web web = new Web();
    assertThat(web.get(world.faultSwitch().resolve("/faults")).body())
        .contains(
            "{\"fault\":\"shop-checkout-button-gone\","
                + "\"effect\":\"the cart has no button that leads to the checkout\","
                + "\"on\":false}");

    web.post(world.faultSwitch().resolve("/faults/shop-down"), "");
    assertThat(world.faults().isOn(ShopFault.DOWN)).isTrue();
    web.delete(world.faultSwitch().resolve("/faults/shop-down"));
    assertThat(world.faults().isOn(ShopFault.DOWN)).isFalse();

    HttpResponse<String> unknown = web.post(world.faultSwitch().resolve("/faults/shop-dwn"), "");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body())
        .contains("there is no fault \\\"shop-dwn\\\"; there are: shop-down,");
  }

  private static void on(Fault fault) {
    world.faults().switchOn(fault);
  }

  private static void awaitAllDone(String order) {
    await().until(() -> new Books(world).number(OPEN_TASKS, order), open -> open == 0);
  }
}
