package dev.journeybeat.cli;

import static dev.journeybeat.result.HealthState.DOWN;
import static dev.journeybeat.result.HealthState.FAILING;
import static dev.journeybeat.result.Verdict.FAILED;
import static dev.journeybeat.result.Verdict.PASSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dev.journeybeat.demo.shipping.ShippingFault;
import dev.journeybeat.result.HealthcheckResult;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.server.history.History;
import dev.journeybeat.server.history.store.HistorySettings;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A failed run tells what was down beside it. */
class BesideIT {

  @Test
  void tellsWhichPartWasDown_andSinceWhen(@TempDir Path folder) throws Exception {
    try (Heartbeat heartbeat = Heartbeat.start(folder)) {
      RunResult well = heartbeat.run("checkout");
      assertThat(well.verdict()).as(well.failure()).isEqualTo(PASSED);
      assertThat(well.healthchecks()).as("only of a run that did not pass").isEmpty();

      heartbeat.world().faults().switchOn(ShippingFault.PICKUPS_ANSWER_500);
      RunResult broken = heartbeat.run("checkout");

      assertThat(broken.verdict()).isEqualTo(FAILED);
      assertThat(broken.healthchecks())
          .extracting(HealthcheckResult::name)
          .containsExactly("shop", "stock", "payment", "warehouse", "shipping", "mail");
      assertThat(broken.unwell())
          .singleElement()
          .satisfies(
              shipping -> {
                assertThat(shipping.name()).isEqualTo("shipping");
                assertThat(shipping.state()).as("nobody had looked before").isEqualTo(FAILING);
                assertThat(shipping.reason())
                    .startsWith("status 503: {\"status\":\"DOWN\",\"because\":\"pickups can be");
                assertThat(shipping.since()).isAfter(broken.run().startedAt());
              });
      assertThat(stored(folder, broken))
          .usingRecursiveComparison()
          .withComparatorForType(BesideIT::sameMillis, Instant.class)
          .withComparatorForType(BesideIT::sameMillis, Duration.class)
          .isEqualTo(broken.healthchecks());
      assertThat(new RunLines(new Style(false)).ended(broken))
          .anySatisfy(
              line ->
                  assertThat(line)
                      .startsWith("  healthcheck shipping has been failing since ")
                      .contains(": status 503"));
    }
  }

  private static List<HealthcheckResult> stored(Path folder, RunResult run) {
    HistorySettings settings =
        new HistorySettings(folder.resolve("history"), null, null, null, Duration.ofSeconds(30));
    try (History history = new History(settings, "https://shop.example", Clock.systemUTC())) {
      return history.result(run.run().id()).orElseThrow().healthchecks();
    }
  }

  private static int sameMillis(Instant one, Instant other) {
    return Long.compare(one.toEpochMilli(), other.toEpochMilli());
  }

  private static int sameMillis(Duration one, Duration other) {
    return Long.compare(one.toMillis(), other.toMillis());
  }

  @Test
  void goesOnFromWhatTheSchedulesFound_andTheDeadManServiceIsTold(@TempDir Path folder)
      throws Exception {
    List<String> asked = new CopyOnWriteArrayList<>();
    HttpServer service =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().toString());
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    service.start();
    String deadMan =
        """
        dead-mans-switch:
          url: http://127.0.0.1:%1$d/monitor
          interval: 1s
          journeys:
            checkout:
              url: http://127.0.0.1:%1$d/checkout
              fail-url: http://127.0.0.1:%1$d/checkout/fail
        """
            .formatted(service.getAddress().getPort());
    try (Heartbeat heartbeat =
        Heartbeat.start(
            folder,
            Path.of("journeys"),
            text -> text.replace("interval: 10s", "interval: 1s") + deadMan)) {
      heartbeat.serve(folder.resolve("pulse"));
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> heartbeat.healthchecks().last().size() == 6);
      heartbeat.world().faults().switchOn(ShippingFault.PICKUPS_ANSWER_500);
      await().atMost(Duration.ofSeconds(30)).until(() -> down(heartbeat).isPresent());
      HealthcheckResult down = down(heartbeat).orElseThrow();

      RunResult broken = heartbeat.run("checkout");

      List<HealthcheckResult> unwell = broken.unwell();
      assertThat(unwell).extracting(HealthcheckResult::name).containsExactly("shipping");
      assertThat(unwell.get(0).state()).isEqualTo(DOWN);
      assertThat(unwell.get(0).since()).isEqualTo(down.since());
      assertThat(new RunLines(new Style(false)).ended(broken))
          .anySatisfy(
              line -> assertThat(line).startsWith("  healthcheck shipping has been down since "));
      await().until(() -> asked.contains("/checkout/fail"));
      assertThat(asked).contains("/monitor").doesNotContain("/checkout");
    } finally {
      service.stop(0);
    }
  }

  private static Optional<HealthcheckResult> down(Heartbeat heartbeat) {
    return heartbeat.healthchecks().last().stream()
        .filter(check -> check.state() == DOWN)
        .findFirst();
  }
}
