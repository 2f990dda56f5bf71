package dev.journeybeat.server.healthcheck;

import static dev.journeybeat.result.HealthState.DOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.journeybeat.engine.check.Certificate;
import dev.journeybeat.engine.check.OneLook;
import dev.journeybeat.engine.check.RawServer;
import dev.journeybeat.engine.check.Settings;
import dev.journeybeat.net.TlsMode;
import dev.journeybeat.result.HealthcheckResult;
import dev.journeybeat.settings.Secret;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every kind says when there is nobody, or somebody who does not speak as he should. */
class LookTroubleIT {

  /** A kind that looks at a host and a port, in the open or over TLS if it can. */
  private record Sample(String name, At plain, @Nullable At tls) {

    interface At {
      HealthcheckType kind(String host, int port);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static final Duration SHORT = Duration.ofMillis(700);
  private static final Duration ENOUGH = Duration.ofSeconds(3);
  private static final Secret SECRET = new Secret("tick-tock");

  @TempDir static Path folder;
  private static SSLContext expired;
  private static SSLContext selfSigned;

  @BeforeAll
  static void makeCertificates() throws Exception {
    expired = Certificate.expired(folder).serverSide();
    selfSigned = Certificate.valid(folder).serverSide();
  }

  static Stream<Sample> all() {
    return Stream.of(
        new Sample("http", (host, port) -> http("http", host, port), LookTroubleIT::https),
        new Sample(
            "tcp", (host, port) -> tcp(host, port, false), (host, port) -> tcp(host, port, true)),
        new Sample("postgresql", (host, port) -> new Jdbc("postgresql", "select 1", null), null),
        new Sample("mariadb", (host, port) -> new Jdbc("mariadb", "select 1", null), null),
        new Sample(
            "smtp",
            (host, port) -> smtp(host, port, TlsMode.PLAIN),
            (host, port) -> smtp(host, port, TlsMode.TLS)),
        new Sample(
            "imap",
            (host, port) -> imap(host, port, TlsMode.PLAIN),
            (host, port) -> imap(host, port, TlsMode.TLS)),
        new Sample(
            "redis",
            (host, port) -> new Redis(host, port, false, null, null, false),
            (host, port) -> new Redis(host, port, true, null, null, false)),
        new Sample(
            "elasticsearch",
            (host, port) -> elasticsearch("http", host, port),
            (host, port) -> elasticsearch("https", host, port)),
        new Sample(
            "mongodb",
            (host, port) -> new Mongodb("mongodb://%s:%d/".formatted(host, port), null, null),
            (host, port) ->
                new Mongodb("mongodb://%s:%d/?tls=true".formatted(host, port), null, null)));
  }

  static Stream<Sample> overTls() {
    return all().filter(sample -> sample.tls() != null);
  }

  @ParameterizedTest
  @MethodSource("all")
  void isRefused(Sample sample) throws IOException {
    assertThat(reason(sample.plain(), "127.0.0.1", closedPort())).isEqualTo("connection refused");
  }

  @ParameterizedTest
  @MethodSource("all")
  void hasNoSuchName(Sample sample) {
    assertThat(reason(sample.plain(), "shop.invalid", 80)).isEqualTo("name unknown");
  }

  @ParameterizedTest
  @MethodSource("all")
  void ends_whenTheServerSaysNothing(Sample sample) throws IOException {
    try (RawServer raw = new RawServer(RawServer::hang)) {
      HealthcheckResult result = look(sample.plain(), "127.0.0.1", raw.url().getPort(), SHORT);

      assertThat(result.state()).isEqualTo(DOWN);
      assertThat(result.reason()).isEqualTo("no answer within 700 ms");
      // Sooner than any library gives up by itself.
      await().atMost(Duration.ofSeconds(2)).until(() -> raw.open() == 0);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void ends_whenTheServerDrips(Sample sample) throws IOException {
    try (RawServer raw = new RawServer(LookTroubleIT::drip)) {
      HealthcheckResult result = look(sample.plain(), "127.0.0.1", raw.url().getPort(), SHORT);

      assertThat(result.state()).isEqualTo(DOWN);
      await().until(() -> raw.open() == 0);
    }
  }

  @ParameterizedTest
  @MethodSource("overTls")
  void tellsAnExpiredCertificate(Sample sample) throws IOException {
    try (RawServer raw = new RawServer(socket -> shakeHands(socket, expired))) {
      assertThat(reason(sample.tls(), "localhost", raw.url().getPort()))
          .startsWith("certificate expired: NotAfter: ");
    }
  }

  @ParameterizedTest
  @MethodSource("overTls")
  void tellsACertificateThatIsNotTrusted(Sample sample) throws IOException {
    try (RawServer raw = new RawServer(socket -> shakeHands(socket, selfSigned))) {
      assertThat(reason(sample.tls(), "localhost", raw.url().getPort()))
          .startsWith("certificate not trusted: PKIX path building failed");
    }
  }

  @ParameterizedTest
  @MethodSource("overTls")
  void tellsThatThereIsNoTls(Sample sample) throws IOException {
    try (RawServer raw = new RawServer(RawServer::speakSmtp)) {
      assertThat(reason(sample.tls(), "localhost", raw.url().getPort())).startsWith("no TLS: ");
    }
  }

  private static String reason(Sample.@Nullable At sample, String host, int port) {
    return look(sample, host, port, ENOUGH).reason();
  }

  private static HealthcheckResult look(
      Sample.@Nullable At sample, String host, int port, Duration timeout) {
    return OneLook.at(
        Objects.requireNonNull(sample).kind(host, port),
        timeout,
        Map.of(
            "postgresql", Settings.database("jdbc:postgresql://%s:%d/shop".formatted(host, port)),
            "mariadb", Settings.database("jdbc:mariadb://%s:%d/shop".formatted(host, port))));
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** One byte after another, that no protocol knows what to do with until there is a line. */
  private static void drip(Socket socket) throws IOException {
    while (true) {
      socket.getOutputStream().write('2');
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  private static void shakeHands(Socket socket, SSLContext context) throws IOException {
    SSLSocket tls = (SSLSocket) context.getSocketFactory().createSocket(socket, null, false);
    tls.startHandshake();
    tls.getInputStream().read();
  }

  private static HealthcheckType http(String scheme, String host, int port) {
    return Http.of(URI.create("%s://%s:%d/".formatted(scheme, host, port)), null);
  }

  private static HealthcheckType https(String host, int port) {
    return http("https", host, port);
  }

  private static HealthcheckType tcp(String host, int port, boolean tls) {
    return new Tcp(host, port, tls, null, "220 ", false);
  }

  private static HealthcheckType smtp(String host, int port, TlsMode security) {
    return new Smtp(host, port, security, false, null, null, false);
  }

  private static HealthcheckType imap(String host, int port, TlsMode security) {
    return new Imap(host, port, security, true, "zoe", SECRET, "INBOX", false);
  }

  private static HealthcheckType elasticsearch(String scheme, String host, int port) {
    URI url = URI.create("%s://%s:%d".formatted(scheme, host, port));
    return new Elasticsearch(url, Elasticsearch.Colour.YELLOW, null, null, false);
  }
}
