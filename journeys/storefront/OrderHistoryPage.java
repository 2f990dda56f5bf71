package storefront;

import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;
import static com.codeborne.selenide.Selenide.webdriver;
import static com.codeborne.selenide.WebDriverConditions.urlContaining;

import com.codeborne.selenide.ElementsCollection;
import com.codeborne.selenide.Selenide;
import com.codeborne.selenide.SelenideElement;
import java.util.List;
import java.util.stream.Stream;

/** The customer's orders, newest first. */
public final class OrderHistoryPage {

  private final SelenideElement text = $("#order-search").as("field for number or comment");
  private final SelenideElement onlyOpen = $("#only-open").as("box for only open orders");
  private final SelenideElement find = $("#find-orders").as("find button");
  private final SelenideElement account = $("[data-test=account]").as("account link");
  private final ElementsCollection rows = $$("[data-test=order]").as("orders");
  private final SelenideElement end = $("[data-test=shown]").as("end of the list");

  OrderHistoryPage() {
    find.shouldBe(visible);
  }

  public static OrderHistoryPage open() {
    Selenide.open("/orders");
    return new OrderHistoryPage();
  }

  /** Shows the orders with this comment. */
  public OrderHistoryPage findByComment(String said) {
    text.setValue(said);
    find.click();
    webdriver().shouldHave(urlContaining("q=" + said));
    return this;
  }

  public OrderHistoryPage showOnlyOpenOnes() {
    onlyOpen.setSelected(true);
    find.click();
    webdriver().shouldHave(urlContaining("state=open"));
    return this;
  }

  /** What is shown. */
  public List<Order> orders() {
    return shown().map(OrderHistoryPage::order).toList();
  }

  /** What is shown, without the orders that have this comment. */
  public List<Order> ordersWithoutComment(String said) {
    return shown()
        .filter(row -> !row.$("[data-test=order-comment]").text().equals(said))
        .map(OrderHistoryPage::order)
        .toList();
  }

  private Stream<SelenideElement> shown() {
    // How many there are is not known, so wait for what comes after the last.
    end.shouldBe(visible);
    return rows.snapshot().asFixedIterable().stream();
  }

  public AccountPage goToAccount() {
    account.click();
    return new AccountPage();
  }

  private static Order order(SelenideElement row) {
    return new Order(
        row.$("[data-test=order-number]").text(), row.$("[data-test=order-total]").text());
  }
}
