package dev.journeybeat.demo.payment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeybeat.demo.part.FaultRegistry;
import dev.journeybeat.demo.part.HttpService;
import dev.journeybeat.demo.part.Journal;
import dev.journeybeat.demo.part.Json;
import dev.journeybeat.demo.part.PartStatus;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Map;

/**
 * Takes cards and money: {@code POST /cards} makes a token of a card, {@code POST /payments}
 * authorises, {@code POST /payments/{order}/capture}, {@code /void} and {@code /refund} go on from
 * there, {@code GET /payments/{order}} tells.
 */
public final class PaymentProvider {

  private final Journal journal;
  private final FaultRegistry faults;
  private final Clock clock;
  private final CardTokens tokens = new CardTokens();

  private PaymentProvider(Journal journal, FaultRegistry faults, Clock clock) {
    this.journal = journal;
    this.faults = faults;
    this.clock = clock;
  }

  public static HttpService start(
      Journal journal, FaultRegistry faults, Clock clock, InetSocketAddress place) {
    PaymentProvider provider = new PaymentProvider(journal, faults, clock);
    // The shop is at localhost: for a browser, this is another site and not only another port.
    return HttpService.start("payment provider", "127.0.0.1", place, provider::serve);
  }

  private void serve(JavalinConfig config) {
    PartStatus.serve(config, faults, PaymentFault.values());
    journal.serve(config, "/payments");
    CardForm.serve(config);
    config.routes.post("/cards", this::tokenise);
    config.routes.post("/payments", this::authorise);
    config.routes.post("/payments/{order}/capture", ctx -> move(ctx, "AUTHORISED", "CAPTURED"));
    config.routes.post("/payments/{order}/void", ctx -> move(ctx, "AUTHORISED", "VOIDED"));
    config.routes.post("/payments/{order}/refund", ctx -> move(ctx, "CAPTURED", "REFUNDED"));
  }

  private void tokenise(Context ctx) {
    PaymentCard card = PaymentCard.typed(Json.read(ctx.body()), YearMonth.now(clock));
    ctx.status(HttpStatus.CREATED)
        .json(Map.of("token", tokens.of(card), "lastFour", card.lastFour()));
  }

  private void authorise(Context ctx) {
    JsonNode asked = Json.read(ctx.body());
    PaymentCard card = tokens.redeem(Json.required(asked, "token"));
    if (card.isDeclined() || faults.isOn(PaymentFault.DECLINES_ALL)) {
      ctx.status(HttpStatus.PAYMENT_REQUIRED).json(Map.of("error", "The card was declined"));
      return;
    }
    ObjectNode details =
        Json.object()
            .put("amount", Json.required(asked, "amount"))
            .put("currency", "EUR")
            .put("card", "•••• " + card.lastFour());
    ctx.status(HttpStatus.CREATED)
        .json(journal.begin(Json.required(asked, "order"), "AUTHORISED", details));
  }

  private void move(Context ctx, String from, String to) {
    ctx.json(journal.move(ctx.pathParam("order"), from, to, Json.object()));
  }
}
