package dev.journeybeat.engine.check;

import static dev.journeybeat.api.Request.get;
import static dev.journeybeat.api.Request.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.journeybeat.api.Endpoint;
import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.engine.check.RawServer.Manners;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;

class EndpointTroubleIT {

  private final LeapingClock clock = LeapingClock.standing();

  @Test
  void tellsTheReasonsApart_whenThereIsNoReply() throws IOException {
    assertNoReply(URI.create("http://127.0.0.1:1")).isEqualTo("connection refused");
    assertNoReply(URI.create("http://shop.invalid")).isEqualTo("name unknown");
    try (RawServer raw = new RawServer(RawServer::reset)) {
      assertNoReply(raw.url()).isEqualTo("connection reset");
    }
    try (RawServer raw = new RawServer(RawServer::hangUp)) {
      assertNoReply(raw.url()).isEqualTo("connection closed without a reply");
    }
    try (RawServer raw = new RawServer(RawServer::speakSmtp)) {
      assertNoReply(raw.url()).startsWith("no HTTP: ");
      assertNoReply(URI.create("https://127.0.0.1:" + raw.url().getPort())).startsWith("no TLS: ");
    }
    try (ShippingApi api = new ShippingApi()) {
      assertNoReply(URI.create(api.url() + "/big"))
          .isEqualTo("reply longer than %d bytes".formatted(LimitedBody.LIMIT));
    }
  }

  @Test
  void ends_whenTheServerDripsOrHangs() throws IOException {
    for (Manners manners : List.<Manners>of(RawServer::drip, RawServer::hang)) {
      try (RawServer raw = new RawServer(manners)) {
        assertNoReply(raw.url()).isEqualTo("no reply within 1 s");
        await().until(() -> raw.open() == 0);
      }
    }
  }

  @Test
  void endsPromptly_whenTheRunIsInterrupted() throws IOException, InterruptedException {
    try (RawServer raw = new RawServer(RawServer::hang)) {
      AtomicReference<InconclusiveException> thrown = new AtomicReference<>();
      Thread run =
          new Thread(
              () -> {
                try {
                  Settings.shipping(raw.url(), clock).send(get("/"));
                } catch (InconclusiveException e) {
                  thrown.set(e);
                }
              });
      run.start();
      await().until(() -> raw.open() == 1);

      run.interrupt();

      run.join(900);
      assertThat(thrown.get()).hasMessage("the run was ended during a check");
      await().until(() -> raw.open() == 0);
    }
  }

  @Test
  void sendsAgain_overANewConnection_whenTheServerClosedTheOldOne() throws IOException {
    try (RawServer raw = new RawServer(RawServer::replyAndHangUp)) {
      Endpoint forgetful = Settings.shipping(raw.url(), clock);
      for (int i = 0; i < 3; i++) {
        assertThat(forgetful.send(post("/").json("{}")).status()).isEqualTo(204);
        await().until(() -> raw.open() == 0);
      }
    }
  }

  private AbstractStringAssert<?> assertNoReply(URI url) {
    Endpoint endpoint = Settings.shipping(url, clock);
    AssertionError failure =
        catchThrowableOfType(AssertionError.class, () -> endpoint.send(get("")));
    List<String> lines = String.valueOf(failure.getMessage()).lines().toList();
    assertThat(lines)
        .startsWith("endpoint shipping should reply as expected", "  expected: a reply")
        .contains("  waited:   0 ms");
    return assertThat(lines.get(2).replaceFirst("^  found:    ", ""));
  }
}
