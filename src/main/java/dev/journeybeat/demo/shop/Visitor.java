package dev.journeybeat.demo.shop;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for a page.
 *
 * @param session {@code null} as long as there is nothing to remember
 * @param customer {@code null} if not signed in
 * @param cart {@code null} if nothing was ever put into one
 */
public record Visitor(
    @Nullable String session, @Nullable ShopCustomer customer, @Nullable Long cart) {

  static final Visitor UNKNOWN = new Visitor(null, null, null);

  OptionalLong guestCart() {
    return customer == null && cart != null ? OptionalLong.of(cart) : OptionalLong.empty();
  }
}
