package storefront;

import static com.codeborne.selenide.Condition.enabled;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.switchTo;

import com.codeborne.selenide.Selenide;
import com.codeborne.selenide.SelenideElement;
import dev.journeybeat.api.Customer;

/** Where to, how, and with which card. */
public final class CheckoutPage {

  private final SelenideElement street = $("#street").as("street");
  private final SelenideElement postcode = $("#postcode").as("postcode");
  private final SelenideElement city = $("#city").as("city");
  private final SelenideElement cardFrame = $("#card-frame").as("payment provider's form");
  private final SelenideElement cardNumber = $("#card-number").as("card number");
  private final SelenideElement cardExpiry = $("#card-expiry").as("expiry date");
  private final SelenideElement cardCode = $("#card-code").as("security code");
  private final SelenideElement comment = $("#comment").as("order comment");
  private final SelenideElement placeOrder = $("#place-order").as("order button");

  CheckoutPage() {
    placeOrder.shouldBe(visible);
  }

  /** Opens the checkout of a customer who has something in the cart. */
  public static CheckoutPage open() {
    Selenide.open("/checkout");
    return new CheckoutPage();
  }

  /** Fills in the address that the configuration gives for the customer. */
  public CheckoutPage sendTo(Customer customer) {
    street.setValue(customer.detail("street"));
    postcode.setValue(customer.detail("postcode"));
    city.setValue(customer.detail("city"));
    return this;
  }

  /**
   * Chooses one of the services, which the page shows when the shipping company has named its
   * prices.
   */
  public CheckoutPage sendBy(String service) {
    $("#quotes [value='%s']".formatted(service)).as(service + " shipping").click();
    placeOrder.shouldBe(enabled);
    return this;
  }

  /** Fills in the card that the configuration gives for the customer. */
  public CheckoutPage payBy(Customer customer) {
    switchTo().frame(cardFrame);
    cardNumber.setValue(customer.detail("card-number"));
    cardExpiry.setValue(customer.detail("card-expiry"));
    cardCode.setValue(customer.detail("card-code"));
    switchTo().defaultContent();
    return this;
  }

  /**
   * Places the order.
   *
   * @param said the order comment, by which the order can be found later
   */
  public Order placeOrder(String said) {
    comment.setValue(said);
    placeOrder.click();
    return new ConfirmationPage().order();
  }
}
