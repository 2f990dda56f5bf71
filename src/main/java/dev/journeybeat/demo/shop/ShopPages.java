package dev.journeybeat.demo.shop;

import dev.journeybeat.demo.part.DemoTemplates;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shows pages to visitors, and knows who they are. */
final class ShopPages {

  private static final String VISITOR = "visitor";
  private static final String CONSENT = "cookie_consent";

  private final Sessions sessions;
  private final Carts carts;

  ShopPages(Sessions sessions, Carts carts) {
    this.sessions = sessions;
    this.carts = carts;
  }

  Visitor visitor(Context ctx) {
    Visitor known = ctx.attribute(VISITOR);
    return known == null ? remember(ctx, sessions.visitor(ctx)) : known;
  }

  /**
   * Who is signed in.
   *
   * @throws SignInFirst if nobody is
   */
  ShopCustomer customer(Context ctx) {
    ShopCustomer customer = visitor(ctx).customer();
    if (customer == null) {
      throw new SignInFirst();
    }
    return customer;
  }

  /** The visitor's cart, which is begun if there is none. */
  long cart(Context ctx) {
    Visitor visitor = visitor(ctx);
    if (visitor.cart() == null) {
      visitor = remember(ctx, sessions.begin(ctx, visitor.customer(), carts.createForGuest()));
    }
    return Objects.requireNonNull(visitor.cart());
  }

  void signIn(Context ctx, ShopCustomer customer) {
    Visitor before = visitor(ctx);
    long cart = carts.ofCustomer(customer.id(), before.guestCart());
    sessions.end(ctx, before);
    remember(ctx, sessions.begin(ctx, customer, cart));
  }

  void signOut(Context ctx) {
    sessions.end(ctx, visitor(ctx));
    remember(ctx, Visitor.UNKNOWN);
  }

  /**
   * Shows a page.
   *
   * @param template without folder and ending: {@code home}
   */
  void show(Context ctx, String template, String title, Map<String, ? extends Object> content) {
    Map<String, @Nullable Object> parameters = new HashMap<>(content);
    parameters.put("frame", frame(ctx, title));
    // A browser that goes back must not show a cart or an order as it was.
    ctx.header("Cache-Control", "no-store");
    ctx.html(DemoTemplates.render("shop/" + template, parameters));
  }

  /** Where the visitor is sent to sign in, to come back afterwards. */
  static String signInAddress(Context ctx) {
    String query = ctx.queryString();
    String here = query == null ? ctx.path() : ctx.path() + "?" + query;
    return "/sign-in?next=" + URLEncoder.encode(here, StandardCharsets.UTF_8);
  }

  private ShopPageLayout frame(Context ctx, String title) {
    Visitor visitor = visitor(ctx);
    Cart cart = visitor.cart() == null ? Cart.EMPTY : carts.cart(visitor.cart());
    return new ShopPageLayout(title, visitor.customer(), cart.count(), ctx.cookie(CONSENT) == null);
  }

  private static Visitor remember(Context ctx, Visitor visitor) {
    ctx.attribute(VISITOR, visitor);
    return visitor;
  }

  /** This page is for customers who have signed in. */
  static final class SignInFirst extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
