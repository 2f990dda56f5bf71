package dev.journeybeat.demo.shop;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signing up, in and out, and the account. */
final class AccountPages {

  private static final int SHORTEST_PASSWORD = 8;

  private final ShopPages pages;
  private final Customers customers;

  AccountPages(ShopPages pages, Customers customers) {
    this.pages = pages;
    this.customers = customers;
  }

  void serve(JavalinConfig config) {
    config.routes.get("/sign-in", ctx -> showSignIn(ctx, ""));
    config.routes.post("/sign-in", this::signIn);
    config.routes.get("/sign-up", ctx -> showSignUp(ctx, ""));
    config.routes.post("/sign-up", this::signUp);
    config.routes.post("/sign-out", this::signOut);
    config.routes.get("/account", this::account);
  }

  private void signIn(Context ctx) {
    Optional<ShopCustomer> customer =
        customers.signIn(ShopForm.text(ctx, "email"), ShopForm.text(ctx, "password"));
    if (customer.isPresent()) {
      pages.signIn(ctx, customer.get());
      ctx.redirect(next(ctx.formParam("next")), HttpStatus.SEE_OTHER);
    } else {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      showSignIn(ctx, "E-mail address or password are not right.");
    }
  }

  private void signUp(Context ctx) {
    String problem = signUpProblem(ctx);
    if (problem.isEmpty()) {
      Optional<ShopCustomer> customer =
          customers.signUp(
              ShopForm.text(ctx, "email"),
              ShopForm.text(ctx, "name"),
              ShopForm.text(ctx, "password"));
      if (customer.isPresent()) {
        pages.signIn(ctx, customer.get());
        ctx.redirect("/account", HttpStatus.SEE_OTHER);
        return;
      }
      problem = "There is an account with this e-mail address already.";
    }
    ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
    showSignUp(ctx, problem);
  }

  private static String signUpProblem(Context ctx) {
    if (ShopForm.text(ctx, "name").isEmpty()) {
      return "Please tell us your name.";
    }
    if (!ShopForm.text(ctx, "email").matches("[^@\\s]+@[^@\\s]+")) {
      return "This is not an e-mail address.";
    }
    if (ShopForm.text(ctx, "password").length() < SHORTEST_PASSWORD) {
      return "A password has at least %d characters.".formatted(SHORTEST_PASSWORD);
    }
    return "";
  }

  private void signOut(Context ctx) {
    pages.signOut(ctx);
    ctx.redirect("/", HttpStatus.SEE_OTHER);
  }

  private void account(Context ctx) {
    pages.show(ctx, "account", "Your account", Map.of("customer", pages.customer(ctx)));
  }

  private void showSignIn(Context ctx, String problem) {
    String asked = ctx.formParam("next");
    pages.show(
        ctx,
        "sign-in",
        "Sign in",
        Map.of(
            "problem",
            problem,
            "email",
            ShopForm.text(ctx, "email"),
            "next",
            next(asked == null ? ctx.queryParam("next") : asked)));
  }

  private void showSignUp(Context ctx, String problem) {
    pages.show(
        ctx,
        "sign-up",
        "Open an account",
        Map.of(
            "problem",
            problem,
            "email",
            ShopForm.text(ctx, "email"),
            "name",
            ShopForm.text(ctx, "name")));
  }

  /** Where to go after signing in: never to another site. */
  private static String next(@Nullable String asked) {
    return asked != null && asked.matches("/([^/\\\\].*)?") ? asked : "/account";
  }
}
