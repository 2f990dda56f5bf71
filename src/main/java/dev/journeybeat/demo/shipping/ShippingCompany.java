package dev.journeybeat.demo.shipping;

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
import io.javalin.http.InternalServerErrorResponse;
import java.net.InetSocketAddress;
import java.util.List;

/**
 * Quotes and picks up: {@code GET /quotes?country=DE&grams=300}, {@code POST /pickups}, {@code POST
 * /pickups/{order}/call-off}, {@code GET /pickups/{order}}.
 */
public final class ShippingCompany {

  private final Journal journal;
  private final FaultRegistry faults;

  private ShippingCompany(Journal journal, FaultRegistry faults) {
    this.journal = journal;
    this.faults = faults;
  }

  public static HttpService start(Journal journal, FaultRegistry faults, InetSocketAddress place) {
    ShippingCompany company = new ShippingCompany(journal, faults);
    return HttpService.start("shipping company", "127.0.0.1", place, company::serve);
  }

  private void serve(JavalinConfig config) {
    config.routes.before("/pickups*", this::failPickups);
    PartStatus.serve(config, faults, ShippingFault.values());
    journal.serve(config, "/pickups");
    config.routes.get("/quotes", this::quote);
    config.routes.post("/pickups", this::book);
    config.routes.post("/pickups/{order}/call-off", this::callOff);
  }

  private void failPickups(Context ctx) {
    if (faults.isOn(ShippingFault.PICKUPS_ANSWER_500)) {
      throw new InternalServerErrorResponse("the pickup desk is on fire");
    }
  }

  private void quote(Context ctx) {
    int grams = ctx.queryParamAsClass("grams", Integer.class).get();
    boolean home = "DE".equals(ctx.queryParam("country"));
    int weight = Math.max(0, grams / 500) * 150;
    ctx.json(
        faults.isOn(ShippingFault.NO_QUOTES)
            ? List.of()
            : List.of(
                new Quote("standard", "Standard parcel", (home ? 390 : 990) + weight, home ? 3 : 6),
                new Quote(
                    "express", "Express parcel", (home ? 990 : 2490) + weight, home ? 1 : 2)));
  }

  private void book(Context ctx) {
    JsonNode asked = Json.read(ctx.body());
    ctx.status(HttpStatus.CREATED)
        .json(journal.begin(Json.required(asked, "order"), "BOOKED", (ObjectNode) asked));
  }

  private void callOff(Context ctx) {
    ctx.json(journal.move(ctx.pathParam("order"), "BOOKED", "CALLED_OFF", Json.object()));
  }

  /**
   * What a parcel would cost.
   *
   * @param days until it arrives
   */
  record Quote(String service, String name, int cents, int days) {}
}
