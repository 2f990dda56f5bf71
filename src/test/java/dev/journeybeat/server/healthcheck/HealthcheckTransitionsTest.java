package dev.journeybeat.server.healthcheck;

import static dev.journeybeat.result.HealthState.DOWN;
import static dev.journeybeat.result.HealthState.FAILING;
import static dev.journeybeat.result.HealthState.UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.journeybeat.net.References;
import dev.journeybeat.result.HealthState;
import dev.journeybeat.result.HealthcheckResult;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When something goes down, the command is run, once. */
class HealthcheckTransitionsTest {

  private static final Instant SINCE = Instant.parse("2026-11-23T03:12:00Z");

  private static final References NETWORK = new References(List.of());

  @TempDir Path folder;

  @Test
  void callsTheCommandOnce_whenItGoesDown_andAgainWhenItDoesSoLater() throws IOException {
    Path calls = folder.resolve("calls");
    String script =
        "echo \"$1: $JOURNEYBEAT_HEALTHCHECK, $JOURNEYBEAT_REASON, $JOURNEYBEAT_SINCE\" >> \"$0\"";
    try (HealthcheckTransitions news = news("sh", "-c", script, calls.toString(), "operators")) {
      news.tell(result(UP));
      news.tell(result(FAILING));
      news.tell(result(DOWN));
      news.tell(result(DOWN));
      await().until(() -> Files.exists(calls) && Files.readAllLines(calls).size() == 1);
      news.tell(result(UP));
      news.tell(result(DOWN));
      await().until(() -> Files.exists(calls) && Files.readAllLines(calls).size() == 2);
    }

    assertThat(Files.readAllLines(calls))
        .containsOnly("operators: shop, connection refused, 2026-11-23T03:12:00Z");
  }

  @Test
  void isSilentAboutWhatAnEarlierProcessHasTold() throws IOException {
    Path calls = folder.resolve("calls");
    try (HealthcheckTransitions news =
        news("sh", "-c", "echo $JOURNEYBEAT_HEALTHCHECK >> " + calls)) {
      news.known(result(DOWN));
      news.tell(result(DOWN));
      news.tell(result(UP));
      news.tell(result(DOWN));
      await().until(() -> Files.exists(calls) && Files.readAllLines(calls).size() >= 1);
    }

    assertThat(Files.readAllLines(calls)).hasSize(1);
  }

  @Test
  void endsACommandThatTakesTooLong_withAllItStarted_andGoesOn() {
    Path pid = folder.resolve("pid");
    Path done = folder.resolve("done");
    OnFailedSettings slow =
        new OnFailedSettings(
            List.of(
                "sh",
                "-c",
                "[ -e %1$s ] && touch %2$s || { sleep 600 & echo $! > %1$s.new; mv %1$s.new %1$s; wait; }"
                    .formatted(pid, done)),
            Duration.ofMillis(500));
    try (HealthcheckTransitions news = new HealthcheckTransitions(slow, NETWORK)) {
      news.tell(result(DOWN));
      await().until(() -> Files.exists(pid));
      await().until(() -> !isAlive(Long.parseLong(Files.readString(pid).strip())));

      news.tell(result(UP));
      news.tell(result(DOWN));
      await().until(() -> Files.exists(done));
    }
  }

  @Test
  void callsNobody_whenTheMonitorHasNoNetwork_andDoesWhenItHas() throws IOException {
    Path calls = folder.resolve("calls");
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    OnFailedSettings onFailed =
        new OnFailedSettings(
            List.of("sh", "-c", "echo called >> " + calls), Duration.ofSeconds(30));
    try (HealthcheckTransitions news =
        new HealthcheckTransitions(onFailed, new References(List.of("127.0.0.1:" + port)))) {
      news.tell(result(DOWN));
      await().until(() -> !news.isTold("shop"));
      assertThat(calls).doesNotExist();

      try (ServerSocket network = new ServerSocket(port)) {
        news.tell(result(DOWN));
        await().until(() -> Files.exists(calls));
      }
    }
  }

  @Test
  void survivesACommandThatIsNotThere_andCallsItOnceItIs() throws IOException {
    Path program = folder.resolve("page");
    Path called = folder.resolve("called");
    try (HealthcheckTransitions news = news(program.toString())) {
      news.tell(result(DOWN));
      news.tell(result(UP));
      Path prepared = Files.writeString(folder.resolve("new"), "#!/bin/sh\ntouch " + called);
      assertThat(prepared.toFile().setExecutable(true)).isTrue();
      Files.move(prepared, program);
      news.tell(result(DOWN));

      await().until(() -> Files.exists(called));
    }
  }

  private static HealthcheckTransitions news(String... command) {
    return new HealthcheckTransitions(
        new OnFailedSettings(List.of(command), Duration.ofSeconds(30)), NETWORK);
  }

  private static boolean isAlive(long pid) {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }

  private static HealthcheckResult result(HealthState state) {
    return new HealthcheckResult(
        "shop", state, "connection refused", Duration.ZERO, SINCE.plusSeconds(60), SINCE);
  }
}
