package storefront;

import static com.codeborne.selenide.Condition.exactText;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;

import com.codeborne.selenide.Selenide;
import com.codeborne.selenide.SelenideElement;
import java.net.URI;

/** One order, as long as the shop remembers it. */
public final class OrderPage {

  private final SelenideElement number = $("[data-test=order-number]").as("order number");
  private final SelenideElement state = $("[data-test=order-state]").as("order state");
  private final SelenideElement total = $("[data-test=order-total]").as("order total");
  private final SelenideElement cancel = $("[data-test=cancel-order]").as("cancel button");

  private OrderPage() {
    state.shouldBe(visible);
  }

  public static OrderPage open(Order order) {
    Selenide.open("/orders/" + order.number());
    return new OrderPage();
  }

  /**
   * Opens an order from elsewhere.
   *
   * @param link such as the one in the order e-mail
   */
  public static OrderPage open(URI link) {
    Selenide.open(link.toString());
    return new OrderPage();
  }

  /** It is this order, and it costs what was agreed. */
  public OrderPage shows(Order order) {
    number.shouldHave(exactText(order.number()));
    total.shouldHave(exactText(order.total()));
    return this;
  }

  /** Whether it can still be cancelled. */
  public boolean isOpen() {
    return cancel.exists();
  }

  /** Cancels the order; one that is cancelled already stays so. */
  public OrderPage cancel() {
    if (isOpen()) {
      cancel.click();
    }
    state.shouldHave(exactText("Cancelled"));
    return this;
  }
}
