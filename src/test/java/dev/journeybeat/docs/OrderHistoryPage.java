package dev.journeybeat.docs;

import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;
import static com.codeborne.selenide.Selenide.webdriver;
import static com.codeborne.selenide.WebDriverConditions.urlContaining;

import com.codeborne.selenide.ElementsCollection;
import com.codeborne.selenide.Selenide;
import com.codeborne.selenide.SelenideElement;
import java.util.Optional;

/** The orders of the customer. */
public final class OrderHistoryPage {

  private final SelenideElement search = $("#order-search").as("search field");
  private final SelenideElement end = $("[data-test=shown]").as("end of the list");
  private final ElementsCollection numbers = $$("[data-test=order-number]").as("order numbers");

  private OrderHistoryPage() {}

  public static OrderHistoryPage open() {
    Selenide.open("/orders");
    return new OrderHistoryPage();
  }

  // docs:start find
  public Optional<Order> find(String comment) {
    search.setValue(comment).pressEnter();
    webdriver().shouldHave(urlContaining("q=" + comment));
    end.shouldBe(visible);
    return numbers.texts().stream().findFirst().map(Order::new);
  }
  // docs:end find
}
