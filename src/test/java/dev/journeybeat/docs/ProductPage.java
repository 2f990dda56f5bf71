package dev.journeybeat.docs;

import static com.codeborne.selenide.Condition.enabled;
import static com.codeborne.selenide.Selenide.$;

import com.codeborne.selenide.Selenide;
import com.codeborne.selenide.SelenideElement;

/** The page of one product. */
public final class ProductPage {

  private final SelenideElement addToCart = $("#add-to-cart").as("add to cart button");

  private ProductPage() {}

  public static ProductPage open(String sku) {
    Selenide.open("/products/" + sku);
    return new ProductPage();
  }

  public CartPage addToCart() {
    addToCart.shouldBe(enabled).click();
    return new CartPage();
  }
}
