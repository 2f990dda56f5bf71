package dev.journeybeat.demo.shop;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;

/** Reads what somebody filled in. */
final class ShopForm {

  private ShopForm() {}

  /** A field without the blanks around it, empty if there is none. */
  static String text(Context ctx, String field) {
    String value = ctx.formParam(field);
    return value == null ? "" : value.strip();
  }

  static int number(Context ctx, String field) {
    String text = text(ctx, field);
    if (!text.matches("\\d{1,4}")) {
      throw new BadRequestResponse("%s: \"%s\" is not a number".formatted(field, text));
    }
    return Integer.parseInt(text);
  }
}
