package dev.journeybeat.docs;

import static com.codeborne.selenide.CollectionCondition.size;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;

import com.codeborne.selenide.ElementsCollection;
import com.codeborne.selenide.Selenide;
import com.codeborne.selenide.SelenideElement;

/** The cart. */
public final class CartPage {

  private final ElementsCollection lines = $$("[data-test=cart-line]").as("cart lines");
  private final SelenideElement checkout = $("[data-test=checkout]").as("checkout button");

  CartPage() {}

  public static CartPage open() {
    Selenide.open("/cart");
    return new CartPage();
  }

  // docs:start wait
  public CartPage empty() {
    for (int left = lines.size(); left > 0; left--) {
      lines.first().$("[data-test=remove]").as("remove link").click();
      lines.shouldHave(size(left - 1));
    }
    return this;
  }

  // docs:end wait

  public CheckoutPage checkOut() {
    checkout.click();
    return new CheckoutPage();
  }
}
