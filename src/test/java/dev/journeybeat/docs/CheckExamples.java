package dev.journeybeat.docs;

import static dev.journeybeat.api.Request.get;
import static dev.journeybeat.api.Request.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.api.Database;
import dev.journeybeat.api.Endpoint;
import dev.journeybeat.api.EndpointCheck;
import dev.journeybeat.api.Reply;
import dev.journeybeat.api.Request;
import dev.journeybeat.api.Visit;
import java.time.Duration;

/** Steps that look outside the browser. */
public final class CheckExamples {

  private CheckExamples() {}

  public static void databases(Visit visit, String number) {
    // docs:start database
    Database shop = visit.database("shop");
    String sql = "select quantity from stock_movements where order_number = ?";
    visit.step("the stock went down", () -> shop.await(sql, number).isEqualTo(-1));
    // docs:end database
    // docs:start timeout
    Duration slow = Duration.ofMinutes(5);
    visit.step("the export ran", () -> shop.await(sql, number).withTimeout(slow).isNotEmpty());
    // docs:end timeout
  }

  public static void endpoints(Visit visit, String number) {
    // docs:start endpoint
    Endpoint payment = visit.endpoint("payment");
    Request request = get("/payments/{order}", number);
    visit.step("it is paid", () -> payment.await(request).hasJson("$.state", "CAPTURED"));
    // docs:end endpoint
    // docs:start chain
    visit.step(
        "the pickup is booked",
        () -> {
          EndpointCheck pickup = visit.endpoint("shipping").await(get("/pickups/{n}", number));
          pickup.hasStatus(200).hasJson("$.state", "BOOKED").hasJson("$.parcels", 1);
        });
    // docs:end chain
  }

  public static void once(Visit visit) {
    // docs:start send
    Endpoint search = visit.endpoint("search");
    Request request = post("/queries").json("{\"words\": \"spoon\"}");
    Reply reply = visit.step("search for a spoon", () -> search.send(request));
    visit.step("there is a spoon", () -> assertThat(reply.json("$.hits[0].sku")).isNotNull());
    // docs:end send
  }
}
