package storefront;

import static com.codeborne.selenide.CollectionCondition.size;
import static com.codeborne.selenide.Condition.exactText;
import static com.codeborne.selenide.Condition.value;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;

import com.codeborne.selenide.ElementsCollection;
import com.codeborne.selenide.Selenide;
import com.codeborne.selenide.SelenideElement;

/** The cart, which the shop remembers for each customer. */
public final class CartPage {

  private final SelenideElement title = $("h1").as("title");
  private final ElementsCollection lines = $$("[data-test=cart-line]").as("lines of the cart");
  private final SelenideElement checkout = $("[data-test=checkout]").as("checkout button");

  CartPage() {
    title.shouldHave(exactText("Your cart"));
  }

  public static CartPage open() {
    Selenide.open("/cart");
    return new CartPage();
  }

  /** Takes out whatever is in it. */
  public CartPage empty() {
    for (int left = lines.size(); left > 0; left--) {
      lines.first().$("[data-test=remove]").as("remove link").click();
      lines.shouldHave(size(left - 1));
    }
    return this;
  }

  /** There is one piece of this spoon, and nothing else. */
  public CartPage holdsOnly(String sku) {
    lines.shouldHave(size(1));
    $("[data-sku='%s'] [name=quantity]".formatted(sku))
        .as("pieces of " + sku)
        .shouldHave(value("1"));
    return this;
  }

  public CheckoutPage checkOut() {
    checkout.click();
    return new CheckoutPage();
  }
}
