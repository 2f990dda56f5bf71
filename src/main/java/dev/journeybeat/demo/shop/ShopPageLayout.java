package dev.journeybeat.demo.shop;

import org.jspecify.annotations.Nullable;

/**
 * What stands around every page.
 *
 * @param customer {@code null} if not signed in
 * @param asksForCookies whether the visitor has not said yet what they think of cookies
 */
public record ShopPageLayout(
    String title, @Nullable ShopCustomer customer, int cartCount, boolean asksForCookies) {}
