package dev.journeybeat.demo.shop;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;

/**
 * What a customer filled in at the checkout.
 *
 * @param service the chosen shipping
 * @param comment whatever the customer wants to say
 * @param cardToken what the payment provider made of the card
 */
public record CheckoutForm(Address address, String service, String comment, String cardToken) {

  private static final int LONGEST_COMMENT = 200;

  static CheckoutForm read(Context ctx) {
    return new CheckoutForm(
        new Address(
            ShopForm.text(ctx, "name"),
            ShopForm.text(ctx, "street"),
            ShopForm.text(ctx, "postcode"),
            ShopForm.text(ctx, "city"),
            ShopForm.text(ctx, "country")),
        ShopForm.text(ctx, "shipping"),
        ShopForm.text(ctx, "comment"),
        ShopForm.text(ctx, "card-token"));
  }

  static CheckoutForm blank(ShopCustomer customer) {
    return new CheckoutForm(new Address(customer.name(), "", "", "", "DE"), "", "", "");
  }

  /** What is missing or wrong, as the customer reads it. */
  List<String> problems() {
    List<String> problems = new ArrayList<>();
    if (address.name().isEmpty() || address.street().isEmpty() || address.city().isEmpty()) {
      problems.add("Please fill in name, street and city.");
    }
    if (!address.postcode().matches("\\d{4,5}")) {
      problems.add("The postcode has four or five digits.");
    }
    if (!Texts.COUNTRIES.containsKey(address.country())) {
      problems.add("We do not send to this country.");
    }
    if (service.isEmpty()) {
      problems.add("Please choose how we send it.");
    }
    if (comment.length() > LONGEST_COMMENT) {
      problems.add("The comment has at most %d characters.".formatted(LONGEST_COMMENT));
    }
    if (cardToken.isEmpty()) {
      problems.add("Please fill in your card.");
    }
    return problems;
  }
}
