package dev.journeybeat.demo.warehouse;

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

/**
 * Reserves goods: {@code POST /reservations}, {@code POST /reservations/{order}/release}, {@code
 * GET /reservations/{order}}.
 */
public final class Warehouse {

  private final Journal journal;
  private final FaultRegistry faults;

  private Warehouse(Journal journal, FaultRegistry faults) {
    this.journal = journal;
    this.faults = faults;
  }

  public static HttpService start(Journal journal, FaultRegistry faults, InetSocketAddress place) {
    Warehouse warehouse = new Warehouse(journal, faults);
    return HttpService.start("warehouse", "127.0.0.1", place, warehouse::serve);
  }

  private void serve(JavalinConfig config) {
    PartStatus.serve(config, faults, WarehouseFault.values());
    journal.serve(config, "/reservations");
    config.routes.post("/reservations", this::reserve);
    config.routes.post("/reservations/{order}/release", this::release);
  }

  private void reserve(Context ctx) {
    JsonNode asked = Json.read(ctx.body());
    ObjectNode details = Json.object();
    details.set("lines", asked.path("lines"));
    ctx.status(HttpStatus.CREATED)
        .json(journal.begin(Json.required(asked, "order"), "RESERVED", details));
  }

  private void release(Context ctx) {
    ObjectNode news = Json.object();
    // What the warehouse says here is what the shop may sell again.
    news.put("restocked", !faults.isOn(WarehouseFault.NO_RESTOCK));
    ctx.json(journal.move(ctx.pathParam("order"), "RESERVED", "RELEASED", news));
  }
}
