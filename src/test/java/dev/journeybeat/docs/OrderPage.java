package dev.journeybeat.docs;

import static com.codeborne.selenide.Condition.exactText;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;

import com.codeborne.selenide.Selenide;
import com.codeborne.selenide.SelenideElement;

/** One order. */
public final class OrderPage {

  private final SelenideElement state = $("[data-test=order-state]").as("order state");
  private final SelenideElement cancel = $("[data-test=cancel-order]").as("cancel button");

  private OrderPage() {}

  public static OrderPage open(Order order) {
    Selenide.open("/orders/" + order.number());
    OrderPage page = new OrderPage();
    page.state.shouldBe(visible);
    return page;
  }

  public OrderPage cancel() {
    if (cancel.exists()) {
      cancel.click();
    }
    return this;
  }

  public OrderPage isCancelled() {
    state.shouldHave(exactText("Cancelled"));
    return this;
  }
}
