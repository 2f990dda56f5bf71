package dev.journeybeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.server.history.History;
import dev.journeybeat.server.history.audit.AuditEntry;
import dev.journeybeat.server.history.store.HistorySettings;
import dev.journeybeat.server.history.tokens.Token;
import dev.journeybeat.server.history.tokens.TokenRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator says and sees of tokens. */
class TokenCommandIT {

  private static final String SITE = "http://localhost:1";

  @TempDir private Path folder;

  @BeforeEach
  void configure() throws IOException {
    Files.createDirectories(folder.resolve("journeys"));
    Files.writeString(
        folder.resolve("journeybeat.yaml"),
        """
        site: %s
        history: {folder: history}
        schedule: {time-zone: Europe/Berlin}
        journeys:
          checkout: {schedule: every 5m}
        """
            .formatted(SITE));
  }

  @Test
  void isGoodWhereAMonitorServes_untilItIsRevoked_andBothIsNoted() throws Exception {
    try (History serving = history()) {
      assertThat(serving.monitor()).isNotEmpty();

      String made = journeybeat("token", "create", "ci", "--role", "operator", "--expires", "90d");
      String secret =
          made.lines().filter(line -> line.startsWith("jbt_")).findFirst().orElseThrow();
      assertThat(made).contains("It is not shown again. Send it as: Authorization: Bearer jbt_…\n");
      assertThat(serving.tokens().use(secret)).map(Token::role).contains(TokenRole.OPERATOR);
      assertThat(serving.tokens().create("grafana", TokenRole.VIEWER, null)).isPresent();

      assertThat(journeybeat("token", "list"))
          .startsWith("NAME                 ROLE      CREATED ")
          .containsPattern("\nci +operator +20\\S+ \\S+ \\S+ +20\\S+ \\S+ \\S+ +20")
          .containsPattern("\ngrafana +viewer +20\\S+ \\S+ \\S+ +not yet +never\n")
          .doesNotContain(secret.substring(4));

      assertThat(journeybeat("token", "revoke", "ci", "grafana"))
          .isEqualTo("ci is revoked\ngrafana is revoked\n");
      assertThat(serving.tokens().use(secret)).isEmpty();
      assertThat(serving.auditLog().before(null, 9))
          .extracting(AuditEntry::action)
          .containsExactlyInAnyOrder(
              "token ci was created, role operator",
              "token ci was revoked",
              "token grafana was revoked");
      assertThat(serving.auditLog().before(null, 9))
          .extracting(AuditEntry::who)
          .containsOnly(System.getProperty("user.name") + ", on the command line");
    }
  }

  @Test
  void whatCantBe_isTold() throws Exception {
    try (History history = history()) {
      assertThat(history.tokens().create("ci", TokenRole.VIEWER, null)).isPresent();
    }
    assertWrong(
        "NAME: found \"my ci\"; expected up to 60 letters, digits, dots, dashes and underscores\n",
        "create",
        "my ci",
        "--role",
        "viewer");
    assertWrong(
        "--expires: found \"soon\"; expected a duration such as \"90d\"\n",
        "create",
        "other",
        "--role",
        "viewer",
        "--expires",
        "soon");
    assertWrong(
        "The token \"ci\" already exists. Revoke it first, or choose another name.\n",
        "create",
        "ci",
        "--role",
        "viewer");
    assertWrong("There is no token \"grafana\"; there are: ci\n", "revoke", "ci", "grafana");
    try (History history = history()) {
      assertThat(history.tokens().all()).extracting(Token::name).containsExactly("ci");
    }
  }

  private History history() {
    HistorySettings settings =
        new HistorySettings(folder.resolve("history"), null, null, null, Duration.ofSeconds(30));
    return new History(settings, SITE, Clock.systemUTC());
  }

  private void assertWrong(String message, String... arguments) throws Exception {
    String[] command = new String[arguments.length + 1];
    command[0] = "token";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
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
