package dev.journeybeat.server.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dev.journeybeat.result.Attempt;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Verdict;
import dev.journeybeat.settings.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service outside is asked for what is true, and asked again if it does not listen. */
class DeadMansSwitchIT {

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final AtomicInteger refusals = new AtomicInteger();
  private HttpServer service;

  @BeforeEach
  void open() throws IOException {
    service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().toString());
          boolean refuses = refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
          exchange.sendResponseHeaders(refuses ? 503 : 200, -1);
          exchange.close();
        });
    service.start();
  }

  @AfterEach
  void close() {
    service.stop(0);
  }

  @Test
  void isToldThatTheMonitorLives_orCantWork() {
    try (DeadMansSwitch deadMan = new DeadMansSwitch(settings("/monitor", "/monitor/fail"))) {
      deadMan.beat(true);
      await().until(() -> asked.equals(List.of("/monitor")));
      deadMan.beat(false);
      await().until(() -> asked.equals(List.of("/monitor", "/monitor/fail")));
    }
  }

  @Test
  void isToldWhatRunsFound_andNothingOfThoseThatCouldNotTell() {
    try (DeadMansSwitch deadMan = new DeadMansSwitch(settings("/monitor", null))) {
      deadMan.ended(result("checkout", Verdict.INCONCLUSIVE));
      deadMan.ended(result("another", Verdict.FAILED));
      deadMan.ended(result("checkout", Verdict.FAILED));
      await().until(() -> asked.equals(List.of("/push?status=down&msg=failed")));
      deadMan.ended(result("checkout", Verdict.PASSED));
      await().until(() -> asked.size() == 2);
    }

    assertThat(asked).containsExactly("/push?status=down&msg=failed", "/push?status=up");
  }

  @Test
  void isAskedAgain_whenItRefuses() {
    refusals.set(1);
    try (DeadMansSwitch deadMan = new DeadMansSwitch(settings("/monitor", null))) {
      deadMan.beat(true);

      await().until(() -> asked.equals(List.of("/monitor", "/monitor")));
    }
  }

  @Test
  void isToldTheLatestOnly_whenItWasAway() {
    refusals.set(1);
    try (DeadMansSwitch deadMan = new DeadMansSwitch(settings("/monitor", null))) {
      deadMan.ended(result("checkout", Verdict.FAILED));
      await().until(() -> asked.size() == 1);
      deadMan.ended(result("checkout", Verdict.PASSED));
      await().until(() -> asked.size() == 2);

      // Longer than the pause after which the first would have been sent again.
      await()
          .during(Duration.ofSeconds(3))
          .atMost(Duration.ofSeconds(5))
          .until(() -> asked.size() == 2);
    }

    assertThat(asked).last().isEqualTo("/push?status=up");
  }

  @Test
  void isNotToldThatAllWasWell_onceItIsNot() {
    refusals.set(2);
    try (DeadMansSwitch deadMan = new DeadMansSwitch(settings("/monitor", null))) {
      deadMan.beat(true);
      deadMan.ended(result("checkout", Verdict.PASSED));
      await().until(() -> asked.size() == 2);
      deadMan.beat(false);
      deadMan.ended(result("checkout", Verdict.INCONCLUSIVE));

      await()
          .during(Duration.ofSeconds(3))
          .atMost(Duration.ofSeconds(5))
          .until(() -> asked.size() == 2);
    }
  }

  @Test
  void mustHaveAddresses_whichAreNotTold() {
    assertThatThrownBy(() -> new PingSettings(new Secret("ftp://ping.example/3f2a"), null))
        .hasMessage(
            "url: found \"what is no web address\"; expected one such as"
                + " \"https://ping.example/3f2a\"");
    assertThatThrownBy(() -> settings(null, "/fail")).hasMessageContaining("url: found \"\"");
  }

  private DeadMansSwitchSettings settings(@Nullable String path, @Nullable String failPath) {
    return new DeadMansSwitchSettings(
        path == null ? null : address(path),
        failPath == null ? null : address(failPath),
        Duration.ofMinutes(1),
        Duration.ofSeconds(10),
        Map.of(
            "checkout",
            new PingSettings(address("/push?status=up"), address("/push?status=down&msg=failed"))));
  }

  private Secret address(String path) {
    return new Secret("http://127.0.0.1:%d%s".formatted(service.getAddress().getPort(), path));
  }

  private static RunResult result(String journey, Verdict verdict) {
    Run run = new Run("1", journey, "here", "hb-1", Instant.EPOCH, Instant.EPOCH);
    Attempt attempt = new Attempt(1, verdict, List.of(), null, null, Duration.ZERO);
    return new RunResult(
        run, List.of(attempt), List.of(), false, Duration.ofSeconds(1), List.of(), null);
  }
}
