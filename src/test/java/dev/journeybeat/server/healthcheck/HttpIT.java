package dev.journeybeat.server.healthcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.journeybeat.engine.check.Certificate;
import dev.journeybeat.engine.check.LocalServer;
import dev.journeybeat.engine.check.OneLook;
import dev.journeybeat.engine.check.RawServer;
import dev.journeybeat.result.HealthcheckResult;
import dev.journeybeat.settings.Secret;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks at nginx, in the open and over TLS. */
class HttpIT {

  private static final String NGINX = "/usr/sbin/nginx";

  private static final String CONFIGURATION =
      """
      daemon off;
      pid FOLDER/pid;
      error_log FOLDER/error;
      events {}
      http {
        access_log FOLDER/access;
        client_body_temp_path FOLDER;
        proxy_temp_path FOLDER;
        fastcgi_temp_path FOLDER;
        uwsgi_temp_path FOLDER;
        scgi_temp_path FOLDER;
        server {
          listen 127.0.0.1:PLAIN;
          listen 127.0.0.1:TLS ssl;
          ssl_certificate FOLDER/server.pem;
          ssl_certificate_key FOLDER/server.pem;
          location / { return 200 "Welcome to the spoon shop"; }
          location /health { default_type application/json; return 200 '{"status":"UP","queue":{"length":3}}'; }
          location /broken { default_type application/json; return 503 '{"status":"DOWN"}'; }
          location /error-page { default_type text/html; return 500 "<h1>Oops</h1>"; }
          location /moved { return 302 /; }
          location /abroad { return 302 http://localhost:PLAIN/; }
          location /loop { return 302 /loop; }
          location = /hop10 { return 302 /; }
          location ~ ^/hop(.)$ { return 302 /hop10; }
          location /token { if ($http_authorization != "Bearer tick-tock-token") { return 401 "tick-tock-wrong"; } return 204; }
          location /posted { if ($request_method != POST) { return 405; } return 201; }
          location /big { root FOLDER; }
        }
      }
      """;

  @TempDir static Path folder;
  private static LocalServer nginx;
  private static int plain;
  private static int tls;

  @BeforeAll
  static void start() throws Exception {
    assumeTrue(LocalServer.isInstalled(NGINX), "nginx is not installed");
    plain = LocalServer.freePort();
    tls = LocalServer.freePort();
    Certificate.valid(folder).pem(folder.resolve("server.pem"));
    Files.writeString(folder.resolve("big"), "x".repeat(HttpProbe.LIMIT) + " the end");
    Path file = folder.resolve("nginx.conf");
    Files.writeString(
        file,
        CONFIGURATION
            .replace("FOLDER", folder.toString())
            .replace("PLAIN", String.valueOf(plain))
            .replace("TLS", String.valueOf(tls)));
    nginx =
        LocalServer.start(
            folder, plain, List.of(NGINX, "-p", folder.toString(), "-c", file.toString()));
  }

  @AfterAll
  static void stop() throws InterruptedException {
    if (nginx != null) {
      nginx.close();
    }
  }

  @Test
  void isWell_byStatusTextAndJson() {
    assertThat(look("/").reason()).isEqualTo("status 200");
    assertThat(look("/", "spoon shop").isWell()).isTrue();
    assertThat(look("/health", json("$.status", "UP")).isWell()).isTrue();
    assertThat(look("/health", json("$.queue.length", "3.0")).isWell()).isTrue();
    assertThat(look("/broken", status(503)).reason()).isEqualTo("status 503");
  }

  @Test
  void saysWhatIsWrong() {
    assertThat(look("/broken").reason())
        .isEqualTo("status 503: {\"status\":\"DOWN\"}; expected 200 to 299");
    assertThat(look("/error-page").reason())
        .as("a page is for browsers")
        .isEqualTo("status 500; expected 200 to 299");
    assertThat(look("/", status(201, 204)).reason())
        .isEqualTo("status 200: Welcome to the spoon shop; expected 201 or 204");
    assertThat(look("/", "fork").reason()).isEqualTo("status 200, without the text \"fork\"");
    assertThat(look("/health", json("$.status", "GREEN")).reason())
        .isEqualTo("$.status is \"UP\"; expected \"GREEN\"");
    assertThat(look("/health", json("$.db", "UP")).reason())
        .startsWith("nothing at $.db: status 200: {");
    assertThat(look("/", json("$.status", "UP")).reason())
        .isEqualTo("not JSON: status 200: Welcome to the spoon shop");
  }

  @Test
  void followsRedirectsWithinTheSite_andNoMoreThanTen() {
    assertThat(look("/moved", "spoon shop").isWell()).isTrue();
    assertThat(look("/hop1", "spoon shop").isWell()).isTrue();
    assertThat(look("/abroad").reason())
        .startsWith("status 302 to http://localhost:%d/".formatted(plain));
    assertThat(look("/loop").reason()).isEqualTo("more than 10 redirects");
  }

  @Test
  void sendsMethodAndHeaders_andTellsNoSecret() {
    assertThat(look(http("/posted", "POST", Map.of())).reason()).isEqualTo("status 201");
    Map<String, Secret> right = Map.of("Authorization", new Secret("Bearer tick-tock-token"));
    assertThat(look(http("/token", "GET", right)).reason()).isEqualTo("status 204");
    Map<String, Secret> wrong = Map.of("Authorization", new Secret("Bearer tick-tock-wrong"));
    assertThat(look(http("/token", "GET", wrong)).reason())
        .isEqualTo("status 401: ***; expected 200 to 299");
    assertThat(look(http("/", "HEAD", Map.of())).reason()).isEqualTo("status 200");
  }

  @Test
  void looksAtTheFirstMegabyteOnly() {
    assertThat(look("/big").isWell()).isTrue();
    assertThat(look("/big", "the end").reason())
        .isEqualTo("status 200, without the text \"the end\" in its first megabyte");
  }

  @Test
  void waitsForNoBodyThatNobodyAskedFor() throws Exception {
    try (RawServer raw = new RawServer(HttpIT::speakWithoutEnd)) {
      URI url = raw.url();
      assertThat(look(Http.of(url, null)).reason()).isEqualTo("status 200");
      assertThat(look(Http.of(url, "Welcome")).reason())
          .isEqualTo("status 200, without the text \"Welcome\" in its first megabyte");
    }
  }

  private static void speakWithoutEnd(Socket socket) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    byte[] more = new byte[64 * 1024];
    while (true) {
      out.write(more);
    }
  }

  @Test
  void tellsHowLongTheCertificateIsValid() {
    assertThat(look(https(null, true)).reason())
        .isEqualTo("status 200, certificate valid for 21 days more");
    assertThat(look(https(21, true)).isWell()).isTrue();
    assertThat(look(https(22, true)).reason())
        .isEqualTo("certificate valid for 21 days more; expected 22");
    assertThat(look(https(null, false)).reason()).startsWith("certificate not trusted: ");
  }

  private static HealthcheckResult look(String path) {
    return look(path, (String) null);
  }

  private static HealthcheckResult look(String path, @Nullable String text) {
    return look(Http.of(address(path), text));
  }

  private static HealthcheckResult look(String path, Map<String, String> json) {
    return look(new Http(address(path), "GET", Map.of(), List.of(), null, json, null, false));
  }

  private static HealthcheckResult look(String path, List<Integer> status) {
    return look(new Http(address(path), "GET", Map.of(), status, null, Map.of(), null, false));
  }

  private static HealthcheckResult look(Http http) {
    return OneLook.at(http);
  }

  private static Http http(String path, String method, Map<String, Secret> headers) {
    return new Http(address(path), method, headers, List.of(), null, Map.of(), null, false);
  }

  private static Http https(@Nullable Integer days, boolean trustAny) {
    URI url = URI.create("https://127.0.0.1:%d/".formatted(tls));
    return new Http(url, "GET", Map.of(), List.of(), null, Map.of(), days, trustAny);
  }

  private static URI address(String path) {
    return URI.create("http://127.0.0.1:%d%s".formatted(plain, path));
  }

  private static Map<String, String> json(String path, String expected) {
    return Map.of(path, expected);
  }

  private static List<Integer> status(Integer... expected) {
    return List.of(expected);
  }
}
