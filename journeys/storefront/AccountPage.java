package storefront;

import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;

import com.codeborne.selenide.SelenideElement;

/** What a customer sees after signing in. */
public final class AccountPage {

  private final SelenideElement name = $("[data-test=customer-name]").as("customer's name");
  private final SelenideElement orders = $("[data-test=your-orders]").as("your orders button");
  private final SelenideElement signOut = $("[data-test=sign-out]").as("sign-out button");
  private final SelenideElement signIn = $("[data-test=sign-in]").as("sign-in link");

  AccountPage() {
    name.shouldBe(visible);
  }

  public OrderHistoryPage openOrders() {
    orders.click();
    return new OrderHistoryPage();
  }

  public void logOut() {
    signOut.click();
    signIn.shouldBe(visible);
  }
}
