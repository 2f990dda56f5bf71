package dev.journeybeat.engine.check;

import static dev.journeybeat.api.Request.get;
import static dev.journeybeat.api.Request.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.journeybeat.api.Endpoint;
import dev.journeybeat.api.EndpointCheck;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EndpointsIT {

  private final LeapingClock clock = LeapingClock.standing();
  private ShippingApi api;
  private Endpoint shipping;

  @BeforeEach
  void start() throws IOException {
    api = new ShippingApi();
    shipping = Settings.shipping(api.url(), clock);
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void awaits_whatTheCompanyDoesLater() {
    CompletableFuture<EndpointCheck> check =
        CompletableFuture.supplyAsync(
            () ->
                shipping
                    .await(get("/pickups/{number}", 7))
                    .hasStatus(200)
                    .hasJson("$.parcels[0].weight", 1.5)
                    .hasJson("$.state", "PICKED"));

    await().until(clock::isLookedAtAgain);
    assertThat(check).isNotDone();
    api.picksUp();

    assertThat(check).succeedsWithin(Duration.ofSeconds(5));
    assertThat(check.join().reply().body()).isEqualTo(api.pickup());
    assertThat(check.join().reply().headers()).containsKey("content-length");
  }

  @Test
  void asksOnce_whenTheReplyKnownHoldsAlready() {
    shipping.await(post("/echo").json("{}")).hasStatus(200).hasText("POST").reply();

    assertThat(api.requests()).hasSize(1);
  }

  @Test
  void saysWhatWasThere_whenPatienceEnds() {
    Endpoint impatient = Settings.shipping(api.url(), LeapingClock.hasty());

    assertThatThrownBy(
            () ->
                impatient
                    .await(get("/pickups/{number}", 7))
                    .hasStatus(200)
                    .hasJson("$.state", "PICKED"))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            """
            endpoint shipping should reply as expected
              expected: status 200 and $.state is "PICKED"
              found:    $.state is "NEW"; status 200: {"state": "NEW", "parcels": [{"weight": 1.50}]}
              waited:   30 s
              request:  GET %s/pickups/7"""
                .formatted(api.url()));
    assertFound(() -> impatient.await(get("pickups/7")).hasJson("$.driver", 1))
        .hasMessageContaining("found:    nothing at $.driver: status 200: {\"state\"");
    assertFound(() -> impatient.await(get("/page")).hasJson("$.state", 1))
        .hasMessageContaining("found:    not JSON: status 502: <h1>Bad Gateway</h1>");
    assertFound(() -> impatient.await(get("/nothing")).hasText("spoon"))
        .hasMessageContaining("expected: text \"spoon\"\n  found:    status 404\n");
    assertFound(
            () ->
                impatient
                    .await(get("/nothing"))
                    .satisfies("a driver", reply -> reply.json("$.driver") != null))
        .hasMessageContaining("found:    status 404 (java.lang.AssertionError: not JSON");
    assertThatThrownBy(() -> impatient.await(get("/echo")).hasJson("$[", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("\"$[\" is not a JSON path such as \"$.pickups[0].state\": ");
  }

  @Test
  void readsTheCharsetTheReplyNames() {
    assertThat(shipping.send(get("/latin")).body()).isEqualTo("Löffel");
  }

  @Test
  void saysHowItReplied_toTheDoctor() throws IOException {
    Endpoints endpoints =
        new Endpoints(
            Map.of(
                "shipping", Settings.endpoint(api.url()),
                "payment", Settings.endpoint(URI.create("http://127.0.0.1:1"))),
            clock);

    assertThat(endpoints.check("shipping")).isEqualTo("status 404");
    assertThatThrownBy(() -> endpoints.check("payment"))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "endpoint payment cannot be used: connection refused."
                + " See endpoints.payment in the configuration");
  }

  private static AbstractThrowableAssert<?, ?> assertFound(ThrowingCallable check) {
    return assertThatThrownBy(check).isInstanceOf(AssertionError.class);
  }
}
