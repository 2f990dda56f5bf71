package dev.journeybeat.config;

import static dev.journeybeat.settings.Require.require;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.journeybeat.settings.Default;
import dev.journeybeat.settings.Example;
import dev.journeybeat.settings.Secret;
import dev.journeybeat.settings.UnusableSetting;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a file that is not usable. */
class UnusableConfigurationTest {

  enum Browser {
    CHROME,
    HEADLESS_SHELL
  }

  record Schedule(@Example("every 5m") String schedule, @Default("2m") Duration deadline) {
    Schedule {
      require(
          schedule.startsWith("every "),
          "schedule",
          schedule,
          "\"every 5m\" or a Quartz cron such as \"0 0/5 * * * ?\"");
      require(
          deadline.compareTo(Duration.ofHours(1)) < 0,
          "deadline",
          deadline.toMinutes() + "m",
          "less than an hour");
    }
  }

  record Email(@Example("ops@shop.example") List<String> to, @Nullable Secret password) {
    Email {
      require(!to.isEmpty(), "to", to, "at least one address");
      require(
          password == null || password.value().length() > 7,
          "password",
          password == null ? "" : password.value(),
          "8 characters or more");
    }
  }

  record Alerts(@Nullable Email email) {}

  record Types(
      int number,
      boolean truth,
      Duration patience,
      URI site,
      ZoneId zone,
      Locale language,
      Browser browser,
      List<String> hosts,
      Map<String, String> details) {}

  record Settings(
      @Default("https://shop.example") URI site,
      @Default("{}") Map<String, Schedule> journeys,
      @Default("[]") List<Email> customers,
      @Nullable Alerts alerts,
      @Nullable Types types) {}

  private static final Variables VARIABLES =
      Variables.of(
          Map.of("PASSWORD", "tops3cr3t", "SHORT", "abc", "SITE", "shop.example", "EMPTY", "")
              ::get);

  private final Path folder;

  UnusableConfigurationTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private String problems(String yaml) throws IOException {
    return problems(yaml.getBytes(StandardCharsets.UTF_8));
  }

  private String problems(byte[] yaml) throws IOException {
    Path file = Files.write(folder.resolve("journeybeat.yaml"), yaml);
    return String.valueOf(
        catchThrowableOfType(
                ConfigurationException.class,
                () -> Configuration.load(file, Settings.class, VARIABLES))
            .getMessage());
  }

  private static String unusable(String... problems) {
    return "Configuration not usable, nothing was started:\n  - " + String.join("\n  - ", problems);
  }

  @Test
  void everythingIsToldAtOnce_inTheOrderOfTheFile() throws IOException {
    assertThat(
            problems(
                """
                site: shop.example:8080
                journeys:
                  checkout:
                    schedule: 5 min
                    deadline: 90m
                  sign-in:
                    shedule: every 5m
                customers:
                  - to: [a@shop.example]
                  - to: []
                    password: short
                alerts:
                  email:
                    to:
                colour: red
                """))
        .isEqualTo(
            unusable(
                "journeybeat.yaml:1  site: found \"shop.example:8080\";"
                    + " expected an address such as \"https://shop.example\"",
                "journeybeat.yaml:4  journeys.checkout.schedule: found \"5 min\";"
                    + " expected \"every 5m\" or a Quartz cron such as \"0 0/5 * * * ?\"",
                "journeybeat.yaml:5  journeys.checkout.deadline: found \"90m\";"
                    + " expected less than an hour",
                "journeybeat.yaml:6  journeys.sign-in.schedule: found nothing;"
                    + " expected a text such as \"every 5m\"",
                "journeybeat.yaml:7  journeys.sign-in.shedule:"
                    + " unknown key; did you mean \"schedule\"?",
                "journeybeat.yaml:10  customers[1].to: found nothing;"
                    + " expected at least one address",
                "journeybeat.yaml:11  customers[1].password: found ***;"
                    + " expected 8 characters or more",
                "journeybeat.yaml:14  alerts.email.to: found nothing;"
                    + " expected a list such as [ops@shop.example]",
                "journeybeat.yaml:15  colour:"
                    + " unknown key; known here: alerts, customers, journeys, site, types"));
  }

  @Test
  void textsOfNoValidForm() throws IOException {
    assertThat(
            problems(
                """
                types:
                  number: 1.5
                  truth: yes
                  patience: 5 min
                  site: http://shop .example
                  zone: Middle/Earth
                  language: de_DE!
                  browser: Chrome
                  hosts: a.example
                  details: [a]
                """))
        .isEqualTo(
            unusable(
                "journeybeat.yaml:2  types.number: found \"1.5\"; expected a whole number",
                "journeybeat.yaml:3  types.truth: found \"yes\"; expected true or false",
                "journeybeat.yaml:4  types.patience: found \"5 min\";"
                    + " expected a duration such as \"1h30m\"",
                "journeybeat.yaml:5  types.site: found \"http://shop .example\";"
                    + " expected an address such as \"https://shop.example\"",
                "journeybeat.yaml:6  types.zone: found \"Middle/Earth\";"
                    + " expected a time zone such as \"Europe/Berlin\"",
                "journeybeat.yaml:7  types.language: found \"de_DE!\";"
                    + " expected a language such as \"en-GB\"",
                "journeybeat.yaml:8  types.browser: found \"Chrome\";"
                    + " expected one of \"chrome\", \"headless-shell\"",
                "journeybeat.yaml:9  types.hosts: found \"a.example\";" + " expected a list",
                "journeybeat.yaml:10  types.details: found a list; expected names with values"));
  }

  @Test
  void kindsThatDoNotFit() throws IOException {
    assertThat(
            problems(
                """
                site: [https://shop.example]
                journeys:
                  checkout: every 5m
                  sign-in:
                  - schedule
                customers:
                  - {to: {a: b}}
                """))
        .isEqualTo(
            unusable(
                "journeybeat.yaml:1  site: found a list;"
                    + " expected an address such as \"https://shop.example\"",
                "journeybeat.yaml:3  journeys.checkout: found \"every 5m\";"
                    + " expected the keys deadline, schedule",
                "journeybeat.yaml:4  journeys.sign-in: found a list;"
                    + " expected the keys deadline, schedule",
                "journeybeat.yaml:7  customers[0].to: found keys with values;"
                    + " expected a list such as [ops@shop.example]"));
  }

  @Test
  void keyGivenTwice() throws IOException {
    assertThat(problems("site: https://a.example\njourneys: {}\nsite: https://b.example\n"))
        .isEqualTo(
            unusable("journeybeat.yaml:3  site: given twice, first in line 1; expected it once"));
  }

  @Test
  void variablesThatCannotBeFilledIn() throws IOException {
    assertThat(
            problems(
                """
                types:
                  details:
                    a: ${env:NOBODY}
                    b: ${env:EMPTY}
                    c: ${file:nowhere}
                    d: ${vault:x}
                    e: ${HOME}
                    f: ${env:PASSWORD
                """))
        .contains(
            "journeybeat.yaml:3  types.details.a: found no environment variable NOBODY;"
                + " expected it to be set: export NOBODY=…",
            "journeybeat.yaml:4  types.details.b: found an empty environment variable EMPTY;"
                + " expected it to be set: export EMPTY=…",
            "journeybeat.yaml:5  types.details.c: found no file "
                + folder.resolve("nowhere")
                + "; expected one that holds the value",
            "journeybeat.yaml:6  types.details.d: found \"${vault:x}\";"
                + " expected ${env:NAME} or ${file:/path}, or $${ for the characters as they are",
            "journeybeat.yaml:7  types.details.e: found \"${HOME}\"; expected ${env:NAME}",
            "journeybeat.yaml:8  types.details.f: found \"${env:PASSWORD\"; expected ${env:NAME}");
  }

  @Test
  void whatCameFromAVariable_isNeverPrinted() throws IOException {
    assertThat(
            problems(
                """
                site: ${env:SITE}
                journeys:
                  checkout: {schedule: "${env:SHORT}"}
                  sign-in: "${env:PASSWORD}"
                  tops3cr3t: {schedule: later with tops3cr3t}
                alerts:
                  email: {to: [a], password: "${env:SHORT}"}
                """))
        .isEqualTo(
            unusable(
                "journeybeat.yaml:1  site: found ***;"
                    + " expected an address such as \"https://shop.example\"",
                "journeybeat.yaml:3  journeys.checkout.schedule: found ***;"
                    + " expected \"every 5m\" or a Quartz cron such as \"0 0/5 * * * ?\"",
                "journeybeat.yaml:4  journeys.sign-in: found ***;"
                    + " expected the keys deadline, schedule",
                "journeybeat.yaml:5  journeys.tops3cr3t.schedule: found"
                    + " \"later with tops3cr3t\"; expected \"every 5m\" or a Quartz cron such as"
                    + " \"0 0/5 * * * ?\"",
                "journeybeat.yaml:7  alerts.email.password: found ***;"
                    + " expected 8 characters or more"));
  }

  @Test
  void brokenYaml() throws IOException {
    List<String> told = new ArrayList<>();
    for (String yaml :
        List.of(
            "site: https://shop.example\njourneys:\n\tcheckout: {}\n",
            "journeys: {checkout: {\n",
            "site: \"https://shop.example\n\njourneys: {}\n",
            "site: https://a.example\n---\nsite: https://b.example\n",
            "site: *nobody\n",
            "journeys:\n  checkout: {}\n sign-in: {}\n",
            "site: a\u0007b\n")) {
      told.add(problems(yaml));
    }

    assertThat(told)
        .containsExactly(
            unusable("journeybeat.yaml:3  found a tab; expected blanks to indent with"),
            unusable(
                "journeybeat.yaml:2  is not YAML: while parsing a flow node that begins"
                    + " in line 2, expected the node content, but found '<stream end>'"),
            unusable(
                "journeybeat.yaml:4  is not YAML: while scanning a quoted scalar that"
                    + " begins in line 1, found unexpected end of stream"),
            unusable(
                "journeybeat.yaml:2  is not YAML: expected a single document in the"
                    + " stream that begins in line 1, but found another document"),
            unusable("journeybeat.yaml:1  is not YAML: found undefined alias nobody"),
            unusable(
                "journeybeat.yaml:3  is not YAML: while parsing a block mapping that"
                    + " begins in line 1, expected <block end>, but found '<block mapping"
                    + " start>'; is this line indented as it should?"),
            unusable("journeybeat.yaml:1  found a control character; expected text only"));
  }

  @Test
  void filesThatCannotBeRead() throws IOException {
    assertThat(problems("# nothing but a comment\n"))
        .isEqualTo(unusable("journeybeat.yaml  is empty; expected settings"));
    assertThat(problems("- a\n- b\n"))
        .isEqualTo(
            unusable(
                "journeybeat.yaml:1  found a list;"
                    + " expected the keys alerts, customers, journeys, site, types"));
    assertThat(problems("# Grüße\nsite: ä\n".getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo(
            unusable(
                "journeybeat.yaml:1  found a character that is not UTF-8;"
                    + " expected the file to be saved as UTF-8"));
    Path nowhere = folder.resolve("nowhere.yaml");
    assertThatThrownBy(() -> Configuration.load(nowhere, Settings.class, VARIABLES))
        .hasMessage(unusable("nowhere.yaml  is not there; looked for it at " + nowhere));
    assertThatThrownBy(() -> Configuration.load(folder, Settings.class, VARIABLES))
        .hasMessage(unusable(folder.getFileName() + "  cannot be read: Is a directory"));
  }

  @Test
  void whatIsFoundLater_isToldAtItsLine() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("journeybeat.yaml"), "journeys:\n  checkout:\n    schedule: every 5m\n");
    Configuration<Settings> configuration = Configuration.load(file, Settings.class, VARIABLES);

    assertThat(
            configuration.refusal(
                List.of(
                    new UnusableSetting("journeys.checkout", "checkout", "a journey that is there"),
                    new UnusableSetting("alerts.email.to", "[]", "an address"))))
        .hasMessage(
            unusable(
                "journeybeat.yaml:1  alerts.email.to: found nothing; expected an address",
                "journeybeat.yaml:2  journeys.checkout: found \"checkout\";"
                    + " expected a journey that is there"));
  }
}
