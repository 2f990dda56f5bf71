package dev.journeybeat.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.journeybeat.server.healthcheck.HealthcheckSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A healthcheck has exactly one kind, named by its key. */
class HealthcheckConfigurationTest {

  @TempDir Path folder;

  @Test
  void takesTheKindThatIsNamed() throws IOException {
    Settings settings =
        load(
            """
              checks:
                shop:
                  http: {url: "https://shop.example/", text: Welcome}
                  interval: 10s
                ssh:
                  tcp: {host: shop.example, port: 22}
            """);

    Map<String, HealthcheckSettings> checks = settings.healthchecks().checks();
    assertThat(checks)
        .hasEntrySatisfying(
            "shop",
            shop -> {
              assertThat(shop.interval()).isEqualTo(Duration.ofSeconds(10));
              assertThat(shop.kind())
                  .hasToString(
                      "Http[url=https://shop.example/, method=GET, headers={}, status=[],"
                          + " text=Welcome, json={}, certificateDays=null,"
                          + " trustAnyCertificate=false]");
            })
        .hasEntrySatisfying(
            "ssh",
            ssh -> assertThat(ssh.kind().toString()).startsWith("Tcp[host=shop.example, port=22"));
  }

  @Test
  void tellsEveryProblemAtOnce() {
    String kinds = "http, tcp, dns, jdbc, smtp, imap, redis, elasticsearch, mongodb";
    assertThat(
            problems(
                """
                  interval: 1500ms
                  failure-threshold: 0
                  file: no-such-file.txt
                  checks:
                    none:
                      interval: 10s
                    both:
                      tcp: {host: shop.example, port: 22}
                      http: {url: "https://shop.example/"}
                    misspelt:
                      htttp: {url: "https://shop.example/"}
                    login:
                      http: {url: "https://zoe:tick@shop.example/"}
                    port:
                      tcp: {host: shop.example, port: 70000}
                    stock:
                      jdbc: {database: shop}
                      timeout: 2m
                    mail:
                      imap: {host: mail.example, security: plain, username: zoe, password: tick}
                    rare:
                      tcp: {host: shop.example, port: 22}
                      interval: 2d
                """))
        .contains(
            "healthchecks.interval: found \"PT1.5S\"; expected whole seconds such as \"30s\"",
            "healthchecks.failure-threshold: found \"0\"; expected 1 or more",
            "healthchecks.checks.none: found none; expected one of " + kinds,
            "healthchecks.checks.both: found http and tcp; expected one of " + kinds,
            "healthchecks.checks.misspelt.htttp: unknown key; did you mean \"http\"?",
            "healthchecks.checks.login.http.url: found \"an address with a login in it\"",
            "healthchecks.checks.port.tcp.port: found \"70000\"; expected 1 to 65535",
            "healthchecks.checks.mail.imap.security: found \"plain\"; expected tls or starttls for"
                + " a login to another machine, or \"allow-plain: true\"",
            "healthchecks.checks.rare.interval: found \"PT48H\"; expected whole seconds",
            "healthchecks.checks.stock.timeout: found \"PT2M\"; expected \"1ms\" to \"1m\"")
        .doesNotContain("tick@");
  }

  @Test
  void tellsNamesThatNoPageCouldHave() {
    for (String name : new String[] {"\"\"", "\" \"", "\"a\\nb\"", "\"..\"", "x".repeat(501)}) {
      assertThat(
              problems("  checks: {%s: {tcp: {host: shop.example, port: 22}}}\n".formatted(name)))
          .as(name)
          .contains("healthchecks.checks.");
    }
    assertThat(problems("  checks: {ssh: {tcp: {host: \"\", port: 22}}}\n"))
        .contains("healthchecks.checks.ssh.tcp.host: found nothing; expected the name of a host");
  }

  @Test
  void tellsAFileThatCantBeUsed_andADatabaseThatIsNotThere() {
    assertThat(problems("  file: no-such-file.txt\n"))
        .contains("healthchecks.file: found \"")
        .contains("no-such-file.txt, which can't be read");
    assertThat(problems("  checks: {stock: {jdbc: {database: shop}}}\n"))
        .contains(
            "healthchecks.checks.stock.jdbc.database: found \"shop\";"
                + " expected a key under \"databases\", which has none");
  }

  private String problems(String healthchecks) {
    return String.valueOf(
        catchThrowableOfType(ConfigurationException.class, () -> load(healthchecks)).getMessage());
  }

  private Settings load(String healthchecks) throws IOException {
    String yaml = "site: https://shop.example\nhealthchecks:\n" + healthchecks;
    Path file = Files.writeString(folder.resolve("journeybeat.yaml"), yaml);
    return Configuration.load(file, Settings.class, Variables.of(name -> null)).settings();
  }
}
