package dev.journeybeat.demo;

import static com.codeborne.selenide.CollectionCondition.containExactTextsCaseSensitive;
import static com.codeborne.selenide.Condition.exactText;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.value;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;
import static com.codeborne.selenide.Selenide.open;
import static dev.journeybeat.demo.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.journeybeat.api.Customer;
import dev.journeybeat.demo.Shopper.Company;
import dev.journeybeat.demo.shop.HeartbeatCustomer;
import dev.journeybeat.demo.shop.ShopFault;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import storefront.AccountPage;
import storefront.CartPage;
import storefront.CheckoutPage;
import storefront.HomePage;
import storefront.Order;
import storefront.OrderHistoryPage;
import storefront.OrderPage;
import storefront.SpoonPage;

/** The shop as a customer meets it, in a real browser, with the page objects of the journeys. */
class DemoShopIT {

  private static final String SPOON = "HB-SPOON";

  private static DemoWorld world;

  private HeartbeatCustomer customer;
  private Chrome chrome;

  @BeforeAll
  static void openTheShop(@TempDir Path folder) {
    world = DemoWorld.start(DemoSettings.in(folder).withFirstPort(0));
  }

  @AfterAll
  static void closeTheShop() {
    world.close();
  }

  @BeforeEach
  void openABrowser() {
    customer = world.customers().get(0);
    chrome = Chrome.at(world.shop());
  }

  @AfterEach
  void closeTheBrowser() {
    world.faults().switchAllOff();
    chrome.close();
  }

  @Test
  void sellsASpoon_andTakesItBack() {
    Books books = new Books(world);
    int before = books.stock(SPOON);
    signIn();

    Order order = placeOrder("hb-7f3k2q");

    assertThat(order.number()).matches("HB-1\\d{4}");
    assertThat(order.total()).isEqualTo("€16.40");
    assertThat(books.stock(SPOON)).isEqualTo(before - 1);
    Shopper asks = new Shopper(world, customer);
    await().until(() -> asks.stateOf(order.number(), Company.PAYMENT), "CAPTURED"::equals);
    await().until(() -> asks.stateOf(order.number(), Company.WAREHOUSE), "RESERVED"::equals);
    await().until(() -> asks.stateOf(order.number(), Company.SHIPPING), "BOOKED"::equals);
    Mailboxes.Letter letter = awaitLetters(order, 1).get(0);
    assertThat(letter.subject())
        .isEqualTo("Your order %s – thank you, Zoë Heartbeat!".formatted(order.number()));
    URI link = world.shop().resolve("/orders/" + order.number());
    assertThat(letter.text())
        .contains("1 × Heartbeat spoon: €12.50", "Total: €16.40", link.toString());
    assertThat(letter.html()).contains("€16.40", "<a href=\"%s\"".formatted(link));
    OrderPage.open(link).shows(order);

    OrderPage found = OrderPage.open(findByComment("hb-7f3k2q").get(0));
    found.cancel();
    found.cancel();

    await().until(() -> asks.stateOf(order.number(), Company.PAYMENT), "REFUNDED"::equals);
    await().until(() -> asks.stateOf(order.number(), Company.WAREHOUSE), "RELEASED"::equals);
    await().until(() -> asks.stateOf(order.number(), Company.SHIPPING), "CALLED_OFF"::equals);
    await().until(() -> books.stock(SPOON), now -> now == before);
    assertThat(awaitLetters(order, 2).get(1).subject())
        .isEqualTo("Order %s is cancelled – à bientôt!".formatted(order.number()));
  }

  @Test
  void remembersACustomersCart_untilItIsEmptied() {
    signIn();
    SpoonPage.open(SPOON).addToCart().holdsOnly(SPOON);
    chrome.close();
    chrome = Chrome.at(world.shop());

    signIn();

    CartPage.open().holdsOnly(SPOON).empty();
    $("[data-test=cart-empty]").shouldHave(text("There is nothing in it yet."));
    $("[data-test=cart-count]").shouldHave(exactText("0"));
  }

  @Test
  void takesAGuestsCartAlong_whenTheySignInAtTheCheckout() {
    HomePage.open();
    CartPage cart = SpoonPage.open("ESPRESSO").addToCart();
    $("[data-test=checkout]").click();
    $("#email").setValue(customer.username());
    $("#password").setValue(customer.password()).pressEnter();

    $("h1").shouldHave(exactText("Checkout"));
    $("aside").shouldHave(text("1 × Espresso spoon"));
    CartPage.open().holdsOnly("ESPRESSO");
    cart.empty();
  }

  @Test
  void opensAnAccount_andKnowsItsPasswordAfterwards() {
    HomePage.open();
    open("/sign-up");
    $("#name").setValue("Søren Spoon");
    $("#email").setValue("Soren@Spoons.example");
    $("#password").setValue("tooshrt");
    $("#sign-up").click();
    $("[data-test=problem]").shouldHave(exactText("A password has at least 8 characters."));
    $("#password").setValue("long enough");
    $("#sign-up").click();
    $("[data-test=customer-name]").shouldHave(exactText("Søren Spoon"));
    $("[data-test=sign-out]").click();
    $("[data-test=sign-in]").shouldBe(visible);

    open("/sign-in");
    $("#email").setValue("soren@spoons.example");
    $("#password").setValue("not this one").pressEnter();
    $("[data-test=problem]").shouldHave(exactText("E-mail address or password are not right."));
    $("#password").setValue("long enough").pressEnter();
    $("[data-test=customer-name]").shouldHave(exactText("Søren Spoon"));
    assertThat(OrderHistoryPage.open().orders()).isEmpty();
  }

  @Test
  void coversThePage_untilTheCookieQuestionIsAnswered() {
    open("/");
    assertThatThrownBy(() -> chrome.driver().findElement(By.linkText("See all spoons")).click())
        .isInstanceOf(ElementClickInterceptedException.class);

    HomePage.open();

    $$(".button").findBy(exactText("See all spoons")).click();
    $$(".shelf .name").shouldHave(containExactTextsCaseSensitive("Crème brûlée spoon"));
  }

  @Test
  void doesNotListTheHeartbeatSpoon() {
    HomePage.open();
    open("/spoons");
    assertThat($$(".shelf a").attributes("data-sku")).hasSize(9).doesNotContain(SPOON);
    open("/spoons?q=heartbeat");
    $("[data-test=no-products]").shouldHave(text("None yet."));
  }

  @Test
  void tellsACustomerWhatIsWrongWithTheCard() {
    signIn();
    CheckoutPage checkout =
        SpoonPage.open(SPOON).addToCart().checkOut().sendTo(paying("4242 4242 4242 4241"));
    checkout.sendBy("express").payBy(paying("4242 4242 4242 4241"));
    $("#place-order").click();
    $("#checkout-problem").shouldHave(exactText("This is not a card number"));

    checkout.payBy(paying("4000 0000 0000 0002"));
    $("#place-order").click();
    $("[data-test=problem]").shouldHave(exactText("Your card was declined. Please try another."));
    $("#street").shouldHave(value("Kaffeelöffelweg 7"));
    CartPage.open().holdsOnly(SPOON).empty();
  }

  @Test
  void keepsTheCardFormAtAnotherSite() {
    signIn();
    SpoonPage.open(SPOON).addToCart().checkOut();
    URI form = URI.create($("#card-frame").attr("src"));
    assertThat(form.getHost()).isEqualTo("127.0.0.1").isNotEqualTo(world.shop().getHost());
    CartPage.open().empty();
  }

  @Test
  void refusesToCancel_whenThatFaultIsOn() {
    signIn();
    Order order = placeOrder("hb-refused");
    world.faults().switchOn(ShopFault.CANCELLATION_REFUSED);

    assertThatThrownBy(() -> OrderPage.open(order).cancel()).hasMessageContaining("order state");
    $("[data-test=problem]").shouldHave(exactText("This order cannot be cancelled any more."));

    world.faults().switchAllOff();
    OrderPage.open(order).cancel();
  }

  @Test
  void hasNoWayToTheCheckout_whenThatFaultIsOn() {
    signIn();
    CartPage cart = SpoonPage.open(SPOON).addToCart();
    world.faults().switchOn(ShopFault.CHECKOUT_BUTTON_GONE);

    assertThatThrownBy(() -> CartPage.open().checkOut()).hasMessageContaining("checkout button");
    cart.empty();
  }

  private AccountPage signIn() {
    return HomePage.open()
        .goToSignIn(chrome.driver())
        .logIn(customer.username(), customer.password());
  }

  private Order placeOrder(String comment) {
    return SpoonPage.open(SPOON)
        .addToCart()
        .holdsOnly(SPOON)
        .checkOut()
        .sendTo(paying("4242 4242 4242 4242"))
        .sendBy("standard")
        .payBy(paying("4242 4242 4242 4242"))
        .placeOrder(comment);
  }

  private static List<Order> findByComment(String comment) {
    return OrderHistoryPage.open().showOnlyOpenOnes().findByComment(comment).orders();
  }

  private List<Mailboxes.Letter> awaitLetters(Order order, int count) {
    Mailboxes mailboxes = new Mailboxes(world);
    Shopper shopper = new Shopper(world, customer);
    return await()
        .until(() -> mailboxes.about(order.number(), shopper), found -> found.size() == count);
  }

  private Customer paying(String card) {
    return new Customer(
        customer.username(),
        customer.password(),
        Map.of(
            "street", "Kaffeelöffelweg 7",
            "postcode", "10115",
            "city", "Berlin",
            "card-number", card,
            "card-expiry", "12/39",
            "card-code", "123"));
  }
}
