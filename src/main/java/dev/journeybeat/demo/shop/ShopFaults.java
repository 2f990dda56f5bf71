package dev.journeybeat.demo.shop;

import dev.journeybeat.demo.part.FaultRegistry;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.ServiceUnavailableResponse;

/** What the shop's faults do. The pages ask here, and know nothing of faults otherwise. */
final class ShopFaults {

  private final FaultRegistry faults;

  ShopFaults(FaultRegistry faults) {
    this.faults = faults;
  }

  void serve(JavalinConfig config) {
    config.routes.before(this::beDown);
    config.routes.before("/assets/product.js", this::hangScript);
  }

  boolean hideCheckoutButton() {
    return faults.isOn(ShopFault.CHECKOUT_BUTTON_GONE);
  }

  boolean refuseCancellation() {
    return faults.isOn(ShopFault.CANCELLATION_REFUSED);
  }

  void slowConfirmation() {
    faults.slowDown(ShopFault.CONFIRMATION_SLOW);
  }

  private void beDown(Context ctx) {
    if (faults.isOn(ShopFault.DOWN)) {
      throw new ServiceUnavailableResponse("We are closed for a moment");
    }
  }

  private void hangScript(Context ctx) {
    if (faults.isOn(ShopFault.PAGE_SCRIPT_HANGS)) {
      ctx.contentType("text/javascript").result("for (;;) {}").skipRemainingHandlers();
    }
  }
}
