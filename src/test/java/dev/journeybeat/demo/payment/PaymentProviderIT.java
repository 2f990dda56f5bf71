package dev.journeybeat.demo.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.demo.Web;
import dev.journeybeat.demo.part.FaultRegistry;
import dev.journeybeat.demo.part.HttpService;
import dev.journeybeat.demo.part.Journal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaymentProviderIT {

  private final Web web = new Web();
  private final Clock clock = Clock.fixed(Instant.parse("2026-11-23T10:15:30Z"), ZoneOffset.UTC);

  private Journal journal;
  private HttpService provider;

  @BeforeEach
  void start(@TempDir Path folder) {
    journal = Journal.open(folder.resolve("payment.db"), clock);
    provider =
        PaymentProvider.start(
            journal,
            new FaultRegistry(List.of(), Duration.ZERO),
            clock,
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  @AfterEach
  void stop() {
    provider.close();
    journal.close();
  }

  @Test
  void authorisesCapturesAndRefunds_andTellsEachStep() {
    assertThat(authorise("HB-1", token()).statusCode()).isEqualTo(201);
    assertThat(move("HB-1", "capture")).isEqualTo(200);
    assertThat(move("HB-1", "refund")).isEqualTo(200);
    // Asked once more, it says the same and pays nothing twice.
    assertThat(move("HB-1", "refund")).isEqualTo(200);

    assertThat(web.get(at("/payments/HB-1")).body())
        .isEqualTo(
            entry("REFUNDED").replaceFirst("}$", ",\"journal\":[")
                + entry("AUTHORISED")
                + ","
                + entry("CAPTURED")
                + ","
                + entry("REFUNDED")
                + "]}");
    assertThat(web.get(at("/payments")).body()).isEqualTo("[" + entry("REFUNDED") + "]");
  }

  @Test
  void refusesWhatIsNotItsTurn() {
    authorise("HB-1", token());
    HttpResponse<String> early = web.post(at("/payments/HB-1/refund"), Map.of());
    assertThat(early.statusCode()).isEqualTo(409);
    assertThat(early.body()).contains("HB-1 is AUTHORISED, not CAPTURED");

    assertThat(move("HB-1", "void")).isEqualTo(200);
    assertThat(move("HB-1", "capture")).isEqualTo(409);
    assertThat(web.get(at("/payments/HB-2")).body()).contains("never heard of HB-2");
  }

  @Test
  void takesATokenOnce() {
    String token = token();
    authorise("HB-1", token);
    HttpResponse<String> again = authorise("HB-2", token);
    assertThat(again.statusCode()).isEqualTo(400);
    assertThat(again.body()).isEqualTo("{\"error\":\"This card token is unknown or used up\"}");
  }

  @Test
  void showsItsCardFormToTheNamedShopOnly() {
    HttpResponse<String> form = web.get(at("/card-form?shop=http://localhost:8700"));
    assertThat(form.headers().firstValue("Content-Security-Policy"))
        .contains("default-src 'self'; frame-ancestors http://localhost:8700");
    assertThat(form.body()).contains("data-shop=\"http://localhost:8700\"");
    assertThat(web.get(at("/card-form?shop=*")).statusCode()).isEqualTo(400);
  }

  private String token() {
    return Web.value(
        web.post(
            at("/cards"), Map.of("number", "4242424242424242", "expiry", "12/30", "code", "123")),
        "token");
  }

  private HttpResponse<String> authorise(String order, String token) {
    return web.post(at("/payments"), Map.of("order", order, "amount", "16.40", "token", token));
  }

  private int move(String order, String where) {
    return web.post(at("/payments/%s/%s".formatted(order, where)), Map.of()).statusCode();
  }

  private static String entry(String state) {
    return ("{\"order\":\"HB-1\",\"state\":\"%s\",\"amount\":\"16.40\",\"currency\":\"EUR\","
            + "\"card\":\"•••• 4242\",\"at\":\"2026-11-23T10:15:30Z\"}")
        .formatted(state);
  }

  private URI at(String path) {
    return provider.address().resolve(path);
  }
}
