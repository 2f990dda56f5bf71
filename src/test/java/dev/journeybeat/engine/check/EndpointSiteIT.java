package dev.journeybeat.engine.check;

import static dev.journeybeat.api.Request.get;
import static dev.journeybeat.api.Request.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.journeybeat.api.Endpoint;
import dev.journeybeat.settings.Secret;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EndpointSiteIT {

  private static final Map<String, Secret> LOGIN =
      Map.of("Authorization", new Secret("Bearer 4f3a9c0d"));

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
  void followsRedirects_withinTheSiteOnly() {
    assertThat(shipping.send(post("/moved").json("{}")).body()).startsWith("GET /v1/echo\n");
    assertThat(shipping.send(post("/kept").json("{1}")).body())
        .startsWith("POST /v1/echo\n")
        .endsWith("\n{1}");
    assertThat(shipping.send(get("/loop")).status()).isEqualTo(302);
    assertThatThrownBy(() -> shipping.await(get("/away")).withTimeout(Duration.ZERO).hasStatus(200))
        .hasMessageContaining("found:    status 302 to http://localhost:1/login");
  }

  @Test
  void sendsItsHeaders_toItsSiteOnly() {
    String elsewhere = api.urlOfAnotherSite() + "/echo";
    Endpoint guarded = guarded();

    assertThat(guarded.send(get("/echo")).body()).contains("Bearer 4f3a9c0d");
    assertThat(guarded.send(get("/moved")).body()).contains("Bearer 4f3a9c0d");
    assertThat(guarded.send(get("/echo").header("authorization", "none")).body())
        .contains("authorization: [none]")
        .doesNotContain("Bearer");
    assertThat(guarded.send(get(elsewhere)).body()).doesNotContain("Bearer");
  }

  @Test
  void hidesItsSecrets_whenTheReplyRepeatsThem() {
    assertThatThrownBy(
            () -> guarded().await(get("/echo")).withTimeout(Duration.ZERO).hasStatus(201))
        .hasMessageContaining("authorization: [***]")
        .extracting(Throwable::getMessage)
        .asString()
        .doesNotContain("4f3a9c0d");
  }

  private Endpoint guarded() {
    return new Endpoints(Map.of("shipping", Settings.endpoint(api.url(), LOGIN, false)), clock)
        .get("shipping");
  }
}
