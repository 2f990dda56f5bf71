package dev.journeybeat.cli;

import static dev.journeybeat.result.Verdict.INCONCLUSIVE;
import static dev.journeybeat.result.Verdict.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.journeybeat.demo.mail.MailServer;
import dev.journeybeat.result.Leg;
import dev.journeybeat.result.RunResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What breaks of the monitor in the middle of a run is not blamed on the shop. */
class MonitorTroubleIT {

  private static final String WAITING =
      "assertThat(visit.mailbox().await(subjectContains(\"hello\")).text()).contains(\"spoon\")";

  /** Of the customers that take turns. */
  private static final Map<String, String> PASSWORDS =
      Map.of(
          "zoe@heartbeat.example", "tick-tock-zoe", "joerg@heartbeat.example", "tick-tock-joerg");

  @TempDir private Path folder;
  private JourneyFile journey;

  @BeforeEach
  void write() throws IOException {
    journey = JourneyFile.in(folder);
  }

  static Stream<Arguments> signals() {
    return Stream.of(
        Arguments.of("KILL", "browser", "the browser crashed or was ended"),
        Arguments.of("KILL", "driver", "the browser's driver crashed or was ended"),
        Arguments.of("STOP", "browser", "the browser hangs: it did not answer within 5 s"),
        Arguments.of("STOP", "driver", "the browser's driver hangs: it did not answer within 5 s"));
  }

  @ParameterizedTest
  @MethodSource("signals")
  void aBrowserOrDriverThatIsGone(String signal, String whom, String sentence) throws IOException {
    try (Heartbeat heartbeat = start()) {
      heartbeat.once("look around", () -> send(signal, whom));
      RunResult run = heartbeat.run("look");

      assertThat(run.verdict()).as(run.failure()).isEqualTo(INCONCLUSIVE);
      assertThat(run.lastAttempt().leg()).isEqualTo(Leg.MONITOR);
      assertThat(run.failure()).startsWith(sentence).contains("at:       LookJourney.java:");
      assertThat(run.lastAttempt().steps())
          .last()
          .satisfies(step -> assertThat(step.failure()).startsWith(sentence));
      assertThat(heartbeat.run("look").verdict()).isEqualTo(PASSED);
    }
  }

  @Test
  void aMailServerThatStops_whileAnEmailIsWaitedFor() throws IOException {
    journey.saves(WAITING);
    MailServer first = MailServer.start(new MailServer.Ports(0, 0, 0), PASSWORDS);
    var ports = new MailServer.Ports(first.smtpPort(), first.imapPort(), first.imapsPort());
    try (Heartbeat heartbeat = start("port: ${demo:imap-port}", "port: " + ports.imap())) {
      heartbeat.once("look around", first::close);
      RunResult run = heartbeat.run("look");

      assertThat(run.verdict()).as(run.failure()).isEqualTo(INCONCLUSIVE);
      assertThat(run.lastAttempt().leg()).isEqualTo(Leg.MAIL);
      assertThat(run.failure()).contains("localhost:" + ports.imap());
      try (MailServer again = MailServer.start(ports, PASSWORDS)) {
        heartbeat.once("look around", () -> sendHello(again.smtpPort()));
        RunResult next = heartbeat.run("look");
        assertThat(next.verdict()).as(next.failure()).isEqualTo(PASSED);
      }
    }
  }

  @Test
  void aMonitorThatIsStopped() throws IOException {
    journey.saves("$(\"#never\").shouldBe(visible, ofSeconds(30))");
    try (Heartbeat heartbeat = start()) {
      heartbeat.once("look around", () -> new Thread(heartbeat::closeMonitor).start());
      RunResult run = heartbeat.run("look");

      assertThat(run.verdict()).as(run.failure()).isEqualTo(INCONCLUSIVE);
      assertThat(run.lastAttempt().leg()).isEqualTo(Leg.BROWSER);
      assertThat(run.failure()).startsWith("the monitor stopped during step \"look around\"");
    }
    journey.saves("$(\"body\").shouldBe(visible)");
    try (Heartbeat heartbeat = start()) {
      assertThat(heartbeat.run("look").verdict()).isEqualTo(PASSED);
    }
  }

  private Heartbeat start() throws IOException {
    return start("", "");
  }

  private Heartbeat start(String from, String to) throws IOException {
    return Heartbeat.start(
        folder,
        journey.folder(),
        text ->
            (from.isEmpty() ? text : text.replace(from, to))
                .replace("journeys:\n", "journeys:\n  look:\n    step-timeout: 10s\n"));
  }

  private static void sendHello(int port) {
    ServerSetup smtp = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    for (String customer : PASSWORDS.keySet()) {
      GreenMailUtil.sendTextEmail(customer, "shop@shop.example", "hello", "a spoon", smtp);
    }
  }

  private static void send(String signal, String whom) throws Exception {
    Optional<ProcessHandle> process =
        whom.equals("driver") ? BrowserProcesses.driver() : BrowserProcesses.browser();
    BrowserProcesses.signal(signal, process.orElseThrow());
  }
}
