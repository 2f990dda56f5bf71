package storefront;

import static com.codeborne.selenide.Condition.enabled;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Selenide.$;

import com.codeborne.selenide.Selenide;
import com.codeborne.selenide.SelenideElement;

/** A spoon and whether it can be had. */
public final class SpoonPage {

  private final SelenideElement availability = $("#availability").as("availability");
  private final SelenideElement addToCart = $("#add-to-cart").as("add to cart button");

  private SpoonPage() {}

  /**
   * Opens a spoon's page by its address; the heartbeat spoon cannot be reached in any other way.
   *
   * @param sku the spoon's number
   */
  public static SpoonPage open(String sku) {
    Selenide.open("/spoons/" + sku);
    return new SpoonPage();
  }

  public CartPage addToCart() {
    availability.shouldHave(text("In stock"));
    addToCart.shouldBe(enabled).click();
    return new CartPage();
  }
}
