package dev.journeybeat.server.alert.channel;

import static dev.journeybeat.server.alert.channel.OneDelivery.ENOUGH;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.journeybeat.server.alert.model.NotificationType;
import dev.journeybeat.settings.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every channel over HTTP does with a receiver that does not do what it should. */
class HttpChannelsIT {

  private static final Duration SHORT = Duration.ofMillis(700);
  private static final String KEY = "3f2a-secret-key";

  /** A kind that sends to an address. */
  private record Sample(String name, At at) {

    interface At {
      ChannelType kind(String url);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Sample> all() {
    return Stream.of(
        new Sample("slack", url -> new Slack(new Secret(url + "/" + KEY))),
        new Sample("teams", url -> new Teams(new Secret(url + "/" + KEY))),
        new Sample(
            "webhook",
            url -> new Webhook(new Secret(url + "/" + KEY), Map.of(), null, false, false)),
        new Sample("pagerduty", url -> new Pagerduty(new Secret(KEY), URI.create(url))),
        new Sample("opsgenie", url -> new Opsgenie(new Secret(KEY), URI.create(url))),
        new Sample(
            "alertmanager",
            url ->
                new Alertmanager(
                    URI.create(url), Map.of("Authorization", new Secret(KEY)), false, false)));
  }

  @ParameterizedTest
  @MethodSource("all")
  void isDelivered_whenItIsTaken(Sample sample) throws Exception {
    try (Receiver receiver = new Receiver().answering(202, "")) {
      OneDelivery.deliver(kind(sample, receiver), Notices.of(NotificationType.RAISED));

      assertThat(receiver.got().method()).isEqualTo("POST");
      assertThat(receiver.got().headers().getFirst("Content-Type")).startsWith("application/json");
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void tellsTheAnswer_withoutTheSecretsThatItRepeats(Sample sample) throws Exception {
    try (Receiver receiver = new Receiver()) {
      String secret =
          sample.name().matches("slack|teams|webhook") ? receiver.url() + "/" + KEY : KEY;
      receiver.answering(500, "no such thing as " + secret + "\nat all");

      assertThat(refused(sample, receiver)).hasMessage("status 500: no such thing as *** at all");
      assertThat(refused(sample, receiver).askedToWait()).isNull();
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void waitsForAsLongAsItIsAskedTo(Sample sample) throws Exception {
    try (Receiver receiver = new Receiver().answering(429, "slow down")) {
      receiver.with("Retry-After", "120");
      assertThat(refused(sample, receiver)).hasMessage("status 429: slow down");
      assertThat(refused(sample, receiver).askedToWait()).isEqualTo(Duration.ofMinutes(2));

      // The clock of the test stands at two.
      receiver.answering(503, "").with("Retry-After", "Thu, 26 Nov 2026 14:01:30 GMT");
      assertThat(refused(sample, receiver)).hasMessage("status 503");
      assertThat(refused(sample, receiver).askedToWait()).isEqualTo(Duration.ofSeconds(90));

      receiver.with("Retry-After", "in a while");
      assertThat(refused(sample, receiver).askedToWait()).isNull();
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void isNotSentElsewhere_whenRedirected(Sample sample) throws Exception {
    try (Receiver other = new Receiver();
        Receiver receiver = new Receiver()) {
      receiver.answering(307, "").with("Location", other.url() + "/");

      assertThat(refused(sample, receiver)).hasMessage("status 307; redirects are not followed");
      assertThat(other.all()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void isOverAtItsTimeout_whenTheServerSaysNothing(Sample sample) throws Exception {
    try (Raw raw = new Raw(Raw::hang)) {
      assertThat(OneDelivery.refused(sample.at().kind(raw.url()), SHORT))
          .hasMessage("no answer within 700 ms");
      await().atMost(Duration.ofSeconds(2)).until(() -> raw.open() == 0);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void isOverAtItsTimeout_whenTheServerDrips(Sample sample) throws Exception {
    try (Raw raw = new Raw(Raw::drip)) {
      long from = System.nanoTime();
      assertThat(OneDelivery.refused(sample.at().kind(raw.url()), SHORT))
          .hasMessage("no answer within 700 ms");
      assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(ENOUGH);
      await().atMost(Duration.ofSeconds(2)).until(() -> raw.open() == 0);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void isDelivered_whenTheStatusIsThere_thoughTheRestDrips(Sample sample) throws Exception {
    try (Raw raw = new Raw(Raw::takeAndDrip)) {
      OneDelivery.channels(sample.at().kind(raw.url()), ENOUGH)
          .deliver("operators", Notices.of(NotificationType.RAISED));
      await().atMost(Duration.ofSeconds(2)).until(() -> raw.open() == 0);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void tellsWhatKeptItFromBeingSent(Sample sample) throws Exception {
    try (Raw raw = new Raw(Raw::hangUp)) {
      assertThat(OneDelivery.refused(sample.at().kind(raw.url()), ENOUGH))
          .hasMessage("connection closed without a reply");
    }
    int closed;
    try (ServerSocket socket = new ServerSocket(0)) {
      closed = socket.getLocalPort();
    }
    assertThat(OneDelivery.refused(sample.at().kind("http://127.0.0.1:" + closed), ENOUGH))
        .hasMessage("connection refused");
    assertThat(OneDelivery.refused(sample.at().kind("https://hooks.invalid"), ENOUGH))
        .hasMessage("name unknown");
  }

  @Test
  void isOver_whenTheMonitorStops() throws Exception {
    try (Raw raw = new Raw(Raw::hang)) {
      ChannelType kind = new Slack(new Secret(raw.url() + "/"));
      Thread.currentThread().interrupt();
      assertThat(OneDelivery.refused(kind, ENOUGH)).hasMessage("the monitor is stopping");
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  private static ChannelType kind(Sample sample, Receiver receiver) {
    return sample.at().kind(receiver.url().toString());
  }

  private static UndeliveredException refused(Sample sample, Receiver receiver) {
    return OneDelivery.refused(kind(sample, receiver), ENOUGH);
  }

  /** A server that misbehaves, below HTTP. */
  private static final class Raw implements AutoCloseable {

    interface Manners {
      void treat(Socket socket) throws IOException;
    }

    private final ServerSocket listening =
        new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final AtomicInteger open = new AtomicInteger();

    Raw(Manners manners) throws IOException {
      Thread thread = new Thread(() -> serve(manners), "raw server");
      thread.setDaemon(true);
      thread.start();
    }

    String url() {
      return "http://127.0.0.1:" + listening.getLocalPort();
    }

    int open() {
      return open.get();
    }

    static void hang(Socket socket) throws IOException {
      while (socket.getInputStream().read() >= 0) {
        // Listens, and says nothing.
      }
    }

    static void hangUp(Socket socket) throws IOException {
      int unused = socket.getInputStream().read(new byte[64 * 1024]);
    }

    static void drip(Socket socket) throws IOException {
      drip(socket, "HTTP/1.1 200 OK\r\nX-Without-End: " + "x".repeat(600) + "\r\n\r\n");
    }

    static void takeAndDrip(Socket socket) throws IOException {
      socket
          .getOutputStream()
          .write("HTTP/1.1 200 OK\r\nContent-Length: 600\r\n\r\n".getBytes(UTF_8));
      drip(socket, "x".repeat(600));
    }

    private static void drip(Socket socket, String text) throws IOException {
      for (byte one : text.getBytes(UTF_8)) {
        socket.getOutputStream().write(one);
        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      }
    }

    @Override
    public void close() throws IOException {
      listening.close();
    }

    private void serve(Manners manners) {
      while (!listening.isClosed()) {
        try {
          Socket socket = listening.accept();
          Thread thread = new Thread(() -> treat(socket, manners), "raw server's connection");
          thread.setDaemon(true);
          thread.start();
        } catch (IOException e) {
          // Closed, as it should be.
        }
      }
    }

    private void treat(Socket socket, Manners manners) {
      open.incrementAndGet();
      try (socket) {
        manners.treat(socket);
      } catch (IOException e) {
        // The other side has had enough, as it should.
      } finally {
        open.decrementAndGet();
      }
    }
  }
}
