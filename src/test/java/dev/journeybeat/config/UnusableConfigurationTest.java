package dev.journeybeat.config;

import static dev.journeybeat.config.UnusableConfiguration.VARIABLES;
import static dev.journeybeat.config.UnusableConfiguration.unusable;
import static dev.journeybeat.settings.Require.require;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.journeybeat.settings.Example;
import dev.journeybeat.settings.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of settings that are not usable. */
class UnusableConfigurationTest {

  private final Path folder;
  private final UnusableConfiguration file;

  UnusableConfigurationTest(@TempDir Path folder) {
    this.folder = folder;
    this.file = new UnusableConfiguration(folder);
  }

  @Test
  void everythingIsToldAtOnce_inTheOrderOfTheFile() throws IOException {
    assertThat(
            file.problems(
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
                    + " expected a list such as [\"ops@shop.example\"]",
                "journeybeat.yaml:15  colour:"
                    + " unknown key; known keys: alerts, customers, journeys, site, types"));
  }

  @Test
  void textsOfNoValidForm() throws IOException {
    assertThat(
            file.problems(
                """
                types:
                  number: 1.5
                  truth: yes
                  timeout: 5 min
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
                "journeybeat.yaml:4  types.timeout: found \"5 min\";"
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
            file.problems(
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
                    + " expected a list such as [\"ops@shop.example\"]"));
  }

  @Test
  void keyGivenTwice() throws IOException {
    assertThat(file.problems("site: https://a.example\njourneys: {}\nsite: https://b.example\n"))
        .isEqualTo(
            unusable("journeybeat.yaml:3  site: given twice, first in line 1; expected it once"));
  }

  @Test
  void variablesThatCannotBeFilledIn() throws IOException {
    assertThat(
            file.problems(
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
                + "; expected a file that contains the value",
            "journeybeat.yaml:6  types.details.d: found \"${vault:x}\";"
                + " expected ${env:NAME} or ${file:/path}, or $${ for a literal ${",
            "journeybeat.yaml:7  types.details.e: found \"${HOME}\"; expected ${env:NAME}",
            "journeybeat.yaml:8  types.details.f: found \"${env:PASSWORD\"; expected ${env:NAME}");
  }

  @Test
  void whatCameFromAVariable_isNeverPrinted() throws IOException {
    assertThat(
            file.problems(
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

  record Login(
      @Example("\"${env:MAIL_PASSWORD}\"") @Nullable Secret password, @Nullable Secret token) {
    Login {
      require(password != null || token != null, "token", "", "a password or a token");
    }
  }

  @Test
  void whatIsToldOnce_isNotAReasonForMore() throws IOException {
    Path login = Files.writeString(folder.resolve("login.yaml"), "password: ${env:NOBODY}\n");

    assertThatThrownBy(() -> Configuration.load(login, Login.class, VARIABLES))
        .hasMessage(
            unusable(
                "login.yaml:1  password: found no environment variable NOBODY;"
                    + " expected it to be set: export NOBODY=…"));
  }
}
