package dev.journeybeat.server.ops;

import dev.journeybeat.settings.Secret;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends requests to addresses, and retries failed ones: a lost ping causes a false alarm. A newer
 * ping about the same subject replaces one that waits. Addresses are secrets and appear in no text.
 */
final class HeartbeatPinger implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(DeadMansSwitch.class);

  /** Pauses before the retries; after the last one the ping is dropped. */
  private static final List<Duration> PAUSES =
      List.of(Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofSeconds(30));

  private static final int AT_ONCE = 4;

  private final Duration timeout;
  private final HttpClient client;
  private final ScheduledExecutorService threads;

  /** The latest ping about each subject; older ones are not sent any more. */
  private final Map<String, Long> latest = new ConcurrentHashMap<>();

  private final AtomicLong numbers = new AtomicLong();

  /** Subjects whose last ping failed, with the reason. */
  private final Map<String, String> untold = new ConcurrentHashMap<>();

  HeartbeatPinger(Duration timeout) {
    this.timeout = timeout;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(timeout)
            .build();
    this.threads =
        new ScheduledThreadPoolExecutor(
            AT_ONCE,
            task -> {
              Thread thread = new Thread(task, "ping");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Never waits. */
  void send(String about, Secret address) {
    Ping ping = new Ping(about, address, numbers.incrementAndGet());
    latest.put(about, ping.number());
    later(ping, 0, Duration.ZERO);
  }

  /** Drops a waiting ping about this subject. */
  void forget(String about) {
    latest.remove(about);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private record Ping(String about, Secret address, long number) {}

  private void later(Ping ping, int tries, Duration pause) {
    try {
      var unused =
          threads.schedule(() -> attempt(ping, tries), pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException stopping) {
      log.debug("Dead man's switch: ping for {} dropped, the monitor stops", ping.about());
    }
  }

  private void attempt(Ping ping, int tries) {
    if (!Objects.equals(latest.get(ping.about()), ping.number())) {
      return;
    }
    String trouble = trouble(ping.address());
    if (trouble.isEmpty()) {
      if (untold.remove(ping.about()) != null) {
        log.info("Dead man's switch: ping for {} delivered again", ping.about());
      }
    } else if (tries < PAUSES.size()) {
      later(ping, tries + 1, PAUSES.get(tries));
    } else if (untold.put(ping.about(), trouble) == null) {
      log.warn("Dead man's switch: ping for {} failed: {}", ping.about(), trouble);
    }
  }

  /** The error of a request; empty if it succeeded. */
  private String trouble(Secret address) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(address.value()))
              .timeout(timeout)
              .header("User-Agent", "Journeybeat")
              .build();
      HttpResponse<Void> reply = client.send(request, BodyHandlers.discarding());
      return reply.statusCode() / 100 == 2 ? "" : "it answered status " + reply.statusCode();
    } catch (IOException e) {
      String said = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      return said.replace(address.value(), "***");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "the monitor stops";
    }
  }
}
