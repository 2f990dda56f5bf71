package dev.journeybeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.server.history.History;
import dev.journeybeat.server.history.store.HistorySettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees of the past in a terminal, and what a program gets. */
class ReportCommandIT {

  private static final String SITE = "http://localhost:1";
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final String[] HOUR = {
    "report", "--since", "2026-03-01T12:00", "--until", "2026-03-01T13:00"
  };

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(
        folder.resolve("journeybeat.yaml"),
        "site: %s\nhistory: {folder: history}\n".formatted(SITE));
    HistorySettings settings =
        new HistorySettings(folder.resolve("history"), null, null, null, Duration.ofSeconds(30));
    try (History history = new History(settings, SITE, Clock.systemUTC())) {
      history.ended(
          SampleRuns.passed(
              run(0), SampleRuns.passed("pay"), SampleRuns.mail("mail", Duration.ofMillis(44))));
      String failure = "no button\u001b[31m\nafter 4 s";
      RunResult failed = SampleRuns.failed(run(5), failure, SampleRuns.failed("pay", failure));
      history.ended(failed);
      history.ended(SampleRuns.inconclusive(run(10), "no browser"));
      history.ended(SampleRuns.passed(run(15), SampleRuns.passed("pay")));
    }
  }

  @Test
  void tellsAPerson() throws Exception {
    CommandProcess.Ended ended = journeybeat(HOUR);

    assertThat(ended.code()).as(ended.output()).isZero();
    assertThat(ended.output())
        .isEqualTo(
            """
            2026-03-01 12:00 to 2026-03-01 13:00, UTC

            checkout  uptime 66.66 %  usually every 5 min
              up 10 min, down 5 min; not counted: inconclusive 5 min, not watched 40 min
              4 runs: 2 passed, 1 failed, 1 inconclusive
              ran in 0 ms (p50), 0 ms (p95)
              e-mails delivered in 44 ms (p50), 44 ms (p95)

              Sun 2026-03-01              x              66.66 %  4 runs

              1 incident
              ✗ 2026-03-01 12:05 to 12:15, 10 min, 1 run  run-5
                  pay (database): no button [31m; after 4 s
                  evidence: data/evidence/7

                slowest steps                      passed      p50      p95      p99      max
                mail                                    1   810 ms   810 ms   810 ms   810 ms  mail
                pay                                     2   810 ms   810 ms   810 ms   810 ms  browser
                pay                                     0        –        –        –        –  database, failed 1 times

            █ up  x down  ? inconclusive  · not watched
            """);
  }

  @Test
  void givesAProgramWhatItAsksFor_andNothingElse() throws Exception {
    JsonNode runs = new ObjectMapper().readTree(journeybeat(with("--json", "-")).output());
    assertThat(runs.findValuesAsText("verdict"))
        .contains("PASSED", "FAILED", "INCONCLUSIVE")
        .hasSize(8);
    assertThat(runs.get(1).at("/attempts/0/steps/0/name").asText()).isEqualTo("pay");

    assertThat(journeybeat(with("--csv", "-")).output().lines())
        .hasSize(5)
        .anySatisfy(line -> assertThat(line).startsWith("run-5,checkout,here,"));
    assertThat(journeybeat(with("--steps-csv", "-")).output().lines()).hasSize(7);
    assertThat(journeybeat(with("--html", "-")).output().strip())
        .startsWith("<!doctype html>")
        .endsWith("</html>");
  }

  @Test
  void writesFiles_beside() throws Exception {
    Path page = folder.resolve("report.html");
    Path table = folder.resolve("runs.csv");

    CommandProcess.Ended ended =
        journeybeat(with("--html", page.toString(), "--csv", table.toString()));

    assertThat(ended.output()).contains("checkout  uptime 66.66 %");
    assertThat(Files.readString(page).strip()).startsWith("<!doctype html>");
    assertThat(Files.readAllLines(table)).hasSize(5);
    assertThat(folder.resolve("report.html.new")).doesNotExist();
  }

  @Test
  void saysWhatIsWrong_andWhatWouldBeRight() throws Exception {
    assertUnusable(
        "The history has no runs of journey \"chekout\"; it has: checkout", "report", "chekout");
    assertUnusable(
        "--since: found \"yesterday\"; expected how long ago, such as \"7d\" or \"12h\", a day such"
            + " as \"2026-11-01\", or a moment such as \"2026-11-01T12:00\"",
        "report",
        "--since",
        "yesterday");
    assertUnusable(
        "--since must be before --until: 2026-03-01T00:00:00Z is not before 2026-02-01T00:00:00Z",
        "report",
        "--since",
        "2026-03-01",
        "--until",
        "2026-02-01");
    assertUnusable(
        "Only one of --html, --csv, --steps-csv and --json can use standard output.",
        with("--csv", "-", "--json", "-"));
    assertUnusable(
        "%s/nowhere/runs.csv can't be written: there is no folder %s/nowhere"
            .formatted(folder, folder),
        with("--csv", folder.resolve("nowhere/runs.csv").toString()));
  }

  private void assertUnusable(String message, String... command) throws Exception {
    CommandProcess.Ended ended = journeybeat(command);
    assertThat(ended.output()).isEqualTo(message + "\n");
    assertThat(ended.code()).isEqualTo(64);
  }

  private static String[] with(String... more) {
    String[] all = Arrays.copyOf(HOUR, HOUR.length + more.length);
    System.arraycopy(more, 0, all, HOUR.length, more.length);
    return all;
  }

  private CommandProcess.Ended journeybeat(String... command) throws Exception {
    return CommandProcess.run(folder, command);
  }

  private static Run run(int minute) {
    Instant firedAt = NOON.plus(Duration.ofMinutes(minute));
    return new Run("run-" + minute, "checkout", "here", "hb-" + minute, firedAt, firedAt);
  }
}
