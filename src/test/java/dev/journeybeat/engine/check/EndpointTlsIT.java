package dev.journeybeat.engine.check;

import static dev.journeybeat.api.Request.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.journeybeat.api.Endpoint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndpointTlsIT {

  private HttpsServer server;

  @BeforeEach
  void start(@TempDir Path folder)
      throws IOException, InterruptedException, GeneralSecurityException {
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(
        new HttpsConfigurator(Certificate.forAnotherHost(folder).serverSide()));
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void saysSo_whenTheCertificateIsNotTrusted() {
    assertThatThrownBy(() -> endpoint(false).send(get("/")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("found:    certificate not trusted: PKIX path building failed");
  }

  @Test
  void trustsIt_whenConfiguredSo_thoughItIsForAnotherName() {
    assertThat(endpoint(true).send(get("/")).status()).isEqualTo(204);
  }

  private Endpoint endpoint(boolean trustAnyCertificate) {
    URI url = URI.create("https://127.0.0.1:" + server.getAddress().getPort());
    return new Endpoints(
            Map.of("shipping", Settings.endpoint(url, Map.of(), trustAnyCertificate)),
            LeapingClock.standing())
        .get("shipping");
  }
}
