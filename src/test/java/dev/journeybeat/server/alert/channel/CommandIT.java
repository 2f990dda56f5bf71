package dev.journeybeat.server.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program of this machine is told. */
class CommandIT {

  private static final Duration SHORT = Duration.ofMillis(700);

  @TempDir private Path folder;

  @Test
  void findsTheFactsInItsEnvironment_andAllInItsInput() throws Exception {
    Path facts = folder.resolve("facts");
    Path input = folder.resolve("input");
    OneDelivery.deliver(
        shell("env | grep ^JOURNEYBEAT_ | sort > %s; cat > %s".formatted(facts, input)),
        Notices.withRun(Notices.failed(Path.of("/evidence"), Notices.step("log in", "found 5"))));

    assertThat(Files.readString(facts))
        .isEqualTo(
            """
            JOURNEYBEAT_ALERT=frankfurt-7
            JOURNEYBEAT_CHANNEL=operators
            JOURNEYBEAT_EVIDENCE=/evidence
            JOURNEYBEAT_HEADLINE=checkout: the cart is empty
            JOURNEYBEAT_LOCATIONS=frankfurt
            JOURNEYBEAT_NEWS=raised
            JOURNEYBEAT_NOTICE=frankfurt-7-1
            JOURNEYBEAT_POLICY=shop
            JOURNEYBEAT_RUN=run-1
            JOURNEYBEAT_SEVERITY=critical
            JOURNEYBEAT_SINCE=2026-11-26T14:00:00Z
            JOURNEYBEAT_SITE=https://shop.example
            JOURNEYBEAT_SUBJECT=checkout
            JOURNEYBEAT_TITLE=🔴 checkout: the cart is empty
            JOURNEYBEAT_TOKEN=hb-1
            JOURNEYBEAT_TROUBLE=failed
            """);
    assertThat(new ObjectMapper().readTree(input.toFile()).at("/alert/headline").asText())
        .isEqualTo("checkout: the cart is empty");
  }

  @Test
  void tellsHowItEnded_whenItDidNotEndWell() {
    assertThat(OneDelivery.refused(shell("echo no; echo way >&2; exit 3"), OneDelivery.ENOUGH))
        .hasMessage("sh ended with 3; output: \"no way\"");
    assertThat(
            OneDelivery.refused(new Command(List.of("no-such-program", "now")), OneDelivery.ENOUGH))
        .hasMessageContaining("no-such-program");
  }

  @Test
  void isEndedWithAllThatItStarted_atItsTimeout() throws IOException {
    Path pid = folder.resolve("pid");
    String script = "echo begun; sleep 60 & echo $! > %s; wait".formatted(pid);

    assertThat(OneDelivery.refused(shell(script), SHORT))
        .hasMessage("sh did not end within 700 ms and was killed; output: \"begun\"");
    long child = Long.parseLong(Files.readString(pid).strip());
    await().until(() -> !ProcessHandle.of(child).map(ProcessHandle::isAlive).orElse(false));
  }

  @Test
  void needNotReadWhatItIsTold() throws Exception {
    Path ran = folder.resolve("ran");

    OneDelivery.deliver(shell("touch " + ran), Notices.saying("x".repeat(200_000)));

    assertThat(ran).exists();
  }

  private static Command shell(String script) {
    return new Command(List.of("sh", "-c", script));
  }
}
