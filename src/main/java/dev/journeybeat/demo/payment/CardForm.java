package dev.journeybeat.demo.payment;

import dev.journeybeat.demo.part.DemoTemplates;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.staticfiles.Location;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The form that shops embed: {@code GET /card-form?shop=http://localhost:8700}. It hands the card's
 * token to the page around it by postMessage, and to no other shop than the named one.
 */
final class CardForm {

  private static final Pattern ORIGIN = Pattern.compile("https?://[\\w.-]+(:\\d+)?");

  private CardForm() {}

  static void serve(JavalinConfig config) {
    config.staticFiles.add(
        files -> {
          files.hostedPath = "/assets";
          files.directory = "/dev/journeybeat/demo/payment/assets";
          files.location = Location.CLASSPATH;
        });
    config.routes.get("/card-form", CardForm::show);
  }

  private static void show(Context ctx) {
    String shop = ctx.queryParam("shop");
    if (shop == null || !ORIGIN.matcher(shop).matches()) {
      throw new IllegalArgumentException(
          "shop: found \"%s\"; expected the shop's origin, such as http://localhost:8700"
              .formatted(shop));
    }
    ctx.header("Content-Security-Policy", "default-src 'self'; frame-ancestors " + shop);
    ctx.html(DemoTemplates.render("payment/card-form", Map.of("shop", shop)));
  }
}
