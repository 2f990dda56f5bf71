package dev.journeybeat.docs;

import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;

import com.codeborne.selenide.Selenide;
import com.codeborne.selenide.SelenideElement;
import java.time.Duration;

/** The last page before the order. */
public final class CheckoutPage {

  private static final Duration CONFIRMATION = Duration.ofSeconds(15);

  private final SelenideElement comment = $("#comment").as("order comment");
  private final SelenideElement placeOrder = $("#place-order").as("order button");
  private final SelenideElement number = $("[data-test=order-number]").as("order number");

  CheckoutPage() {}

  public static CheckoutPage open() {
    Selenide.open("/checkout");
    return new CheckoutPage();
  }

  // docs:start place
  public Order placeOrder(String token) {
    comment.setValue(token);
    placeOrder.click();
    number.shouldBe(visible, CONFIRMATION);
    return new Order(number.text());
  }
  // docs:end place
}
