package dev.journeybeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.server.history.History;
import dev.journeybeat.server.history.audit.AuditEntry;
import dev.journeybeat.server.history.store.HistorySettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator says and sees of pauses and mutes. */
class PauseCommandIT {

  @TempDir private Path folder;

  @BeforeEach
  void configure() throws IOException {
    Files.createDirectories(folder.resolve("journeys"));
    Files.writeString(
        folder.resolve("journeybeat.yaml"),
        """
        site: http://localhost:1
        history: {folder: history}
        schedule: {time-zone: Europe/Berlin}
        journeys:
          checkout: {schedule: every 5m}
          search: {schedule: 0 0 * * * ?}
          account: {}
        """);
  }

  @Test
  void isKept_untilItIsResumed() throws Exception {
    assertThat(journeybeat("pause", "checkout", "--reason", "new cards"))
        .isEqualTo("checkout is paused until it is resumed (new cards)\n");
    assertThat(journeybeat("pause", "--all", "--until", "2126-12-01T10:00", "--reason", "move"))
        .isEqualTo(
            """
            checkout is paused until 2126-12-01 10:00:00 CET (move)
            search is paused until 2126-12-01 10:00:00 CET (move)
            """);
    assertThat(CommandProcess.run(folder, "list").output())
        .contains("paused until 2126-12-01 10:00:00 CET (move)");
    assertThat(journeybeat("resume", "checkout")).isEqualTo("checkout is resumed\n");
    assertThat(journeybeat("resume", "--all"))
        .isEqualTo("checkout was not paused\nsearch is resumed\n");
    HistorySettings settings =
        new HistorySettings(folder.resolve("history"), null, null, null, Duration.ofSeconds(30));
    try (History history = new History(settings, "http://localhost:1", Clock.systemUTC())) {
      assertThat(history.auditLog().before(null, 9))
          .extracting(AuditEntry::action)
          .containsExactlyInAnyOrder(
              "checkout was paused: new cards",
              "checkout was paused: move",
              "search was paused: move",
              "checkout was resumed",
              "search was resumed");
    }
  }

  @Test
  void isMuted_untilItIsUnmuted() throws Exception {
    assertThat(journeybeat("mute", "checkout", "--reason", "known"))
        .isEqualTo("checkout is muted until it is unmuted (known)\n");
    assertThat(journeybeat("mute", "search", "--until", "2126-12-01T10:00", "--reason", "move"))
        .isEqualTo("search is muted until 2126-12-01 10:00:00 CET (move)\n");
    assertThat(CommandProcess.run(folder, "list").output())
        .contains("muted until it is unmuted (known)", "muted until 2126-12-01 10:00:00 CET (move)")
        .doesNotContain("paused");
    assertThat(journeybeat("unmute", "checkout")).isEqualTo("checkout is unmuted\n");
    assertThat(journeybeat("unmute", "--all"))
        .isEqualTo("checkout was not muted\nsearch is unmuted\n");
  }

  @Test
  void whatCantBe_isTold() throws Exception {
    assertWrong(
        "No journey chekout, account has a schedule; there are: checkout, search\n",
        "chekout",
        "account");
    assertWrong("Name journeys, or use --all.\n");
    assertWrong("Name journeys, or use --all.\n", "checkout", "--all");
    assertWrong(
        "--for: found \"2 hours\"; expected a duration such as \"2h\" or \"1d12h\"\n",
        "--all",
        "--for",
        "2 hours");
    assertWrong(
        "--until: found \"tomorrow\"; expected a date and time such as \"2026-12-01T10:00\"\n",
        "--all",
        "--until",
        "tomorrow");
    assertWrong(
        "--until: found \"2020-12-01T10:00\"; expected a moment in the future\n",
        "--all",
        "--until",
        "2020-12-01T10:00");
    assertThat(CommandProcess.run(folder, "pause", "--all").output())
        .contains("Missing required option: '--reason=TEXT'");
    assertThat(folder.resolve("history")).doesNotExist();
  }

  private void assertWrong(String message, String... arguments) throws Exception {
    String[] command = new String[arguments.length + 3];
    command[0] = "pause";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    command[arguments.length + 1] = "--reason";
    command[arguments.length + 2] = "why";
    CommandProcess.Ended ended = CommandProcess.run(folder, command);
    assertThat(ended.output()).isEqualTo(message);
    assertThat(ended.code()).isEqualTo(64);
  }

  private String journeybeat(String... command) throws Exception {
    CommandProcess.Ended ended = CommandProcess.run(folder, command);
    assertThat(ended.code()).as(ended.output()).isZero();
    return ended.output();
  }
}
