package storefront;

import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;

import com.codeborne.selenide.SelenideElement;
import java.time.Duration;

/** "Thank you": the order is placed. */
public final class ConfirmationPage {

  // A payment provider may take its time, and the customer waits.
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final SelenideElement thanks = $(".thanks").as("confirmation");
  private final SelenideElement number = $("[data-test=order-number]").as("order number");
  private final SelenideElement total = $("[data-test=order-total]").as("order total");

  ConfirmationPage() {
    thanks.shouldBe(visible, PATIENCE);
  }

  public Order order() {
    return new Order(number.text(), total.text());
  }
}
