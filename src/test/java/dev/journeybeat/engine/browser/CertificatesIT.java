package dev.journeybeat.engine.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.journeybeat.engine.browser.pool.Browsers;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.InsecureCertificateException;

/** A shop whose certificate no authority has signed. */
final class CertificatesIT {

  @RegisterExtension static final BrowserWork WORK = new BrowserWork();

  private static final String PASSWORD = "changeit";

  private final TestSettings settings = new TestSettings();
  private final HttpsServer shop;
  private String address = "";

  CertificatesIT() throws Exception {
    shop = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    shop.setHttpsConfigurator(new HttpsConfigurator(selfSigned(folder.resolve("keys"))));
    shop.createContext(
        "/",
        exchange -> {
          try (exchange) {
            byte[] page = "<title>Shop</title>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
          }
        });
    shop.start();
    address = "https://localhost:" + shop.getAddress().getPort() + "/";
  }

  @AfterEach
  void close() {
    shop.stop(0);
  }

  @Test
  void isRefused() {
    try (Browsers browsers = new Browsers(settings.build(), WORK.folder(), Clock.systemUTC());
        BrowserContext context = browsers.open(command -> {})) {
      assertThatThrownBy(() -> context.driver().get(address))
          .isInstanceOf(InsecureCertificateException.class)
          .hasMessageStartingWith("net::ERR_CERT_AUTHORITY_INVALID at " + address);
      assertThat(context.title()).isEqualTo("Privacy error");
    }
  }

  @Test
  void isAccepted_whenTheConfigurationSaysSo() {
    settings.acceptInsecureCertificates = true;
    try (Browsers browsers = new Browsers(settings.build(), WORK.folder(), Clock.systemUTC());
        BrowserContext context = browsers.open(command -> {})) {
      context.driver().get(address);
      assertThat(context.driver().getTitle()).isEqualTo("Shop");
    }
  }

  private static SSLContext selfSigned(Path file) throws Exception {
    Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    int exit =
        new ProcessBuilder(
                keytool.toString(),
                "-genkeypair",
                "-alias",
                "shop",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD,
                "-storetype",
                "PKCS12")
            .start()
            .waitFor();
    assertThat(exit).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream stored = Files.newInputStream(file)) {
      keys.load(stored, PASSWORD.toCharArray());
    }
    KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }
}
