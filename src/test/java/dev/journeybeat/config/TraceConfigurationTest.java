package dev.journeybeat.config;

import static dev.journeybeat.config.UnusableConfiguration.unusable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.journeybeat.server.trace.TraceSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be said of whoever gets traces. */
class TraceConfigurationTest {

  @TempDir private Path folder;

  @Test
  void nobodyGetsTraces_unlessSomebodySaysSo() throws IOException {
    assertThat(load("").settings().traces()).isNull();
  }

  @Test
  void anAddressIsEnough() throws IOException {
    TraceSettings traces =
        Objects.requireNonNull(
            load("traces: {endpoint: \"http://collector.example:4318/v1/traces\"}")
                .settings()
                .traces());

    assertThat(traces)
        .isEqualTo(
            new TraceSettings(
                URI.create("http://collector.example:4318/v1/traces"),
                Map.of(),
                "journeybeat",
                true,
                null));
  }

  @Test
  void headersAreSecrets() throws IOException {
    Configuration<Settings> configuration =
        load(
            """
            traces:
              endpoint: http://collector.example:4318/v1/traces
              headers: {Authorization: Bearer spoon}
            """);

    assertThat(configuration.secrets()).contains("Bearer spoon");
    assertThat(configuration.settings().traces() + "").doesNotContain("spoon");
  }

  @Test
  void everyMistake_isTold() {
    assertThatThrownBy(
            () ->
                load(
                    """
                    traces:
                      endpoint: http://collector.example:4318
                      headers: {Authorization: "Bearer\\nspoon"}
                      service-name: " "
                      propagate: perhaps
                      certificate: nowhere.pem
                      sampler: all
                    """))
        .hasMessage(
            unusable(
                "journeybeat.yaml:3  traces.endpoint: found \"http://collector.example:4318\";"
                    + " expected an address with the path for traces, such as"
                    + " \"http://collector.example:4318/v1/traces\"",
                "journeybeat.yaml:4  traces.headers.Authorization: found ***; expected one line",
                "journeybeat.yaml:5  traces.service-name: found \" \"; expected a name such as"
                    + " journeybeat",
                "journeybeat.yaml:6  traces.propagate: found \"perhaps\"; expected true or false"
                    + " such as \"true\"",
                "journeybeat.yaml:7  traces.certificate: found \"%s\"; expected a PEM file with"
                        .formatted(folder.resolve("nowhere.pem"))
                    + " certificates in it (there is no such file)",
                "journeybeat.yaml:8  traces.sampler: unknown key; known keys: certificate,"
                    + " endpoint, headers, propagate, service-name"));
  }

  @Test
  void aLoginBelongsIntoAHeader_andAnAddressMustBeThere() {
    assertThatThrownBy(
            () -> load("traces: {endpoint: \"http://anna:spoon@collector.example/v1/traces\"}"))
        .hasMessage(
            unusable(
                "journeybeat.yaml:2  traces.endpoint: found \"an address with a login in it\";"
                    + " expected the login as a header: \"Authorization: Basic …\" under"
                    + " \"headers\""));
    assertThatThrownBy(() -> load("traces: {propagate: true}"))
        .hasMessage(
            unusable(
                "journeybeat.yaml:2  traces.endpoint: found nothing; expected an address such as"
                    + " \"http://collector.example:4318/v1/traces\""));
  }

  private Configuration<Settings> load(String traces) throws IOException {
    Path file = folder.resolve("journeybeat.yaml");
    Files.writeString(file, "site: https://shop.example\n" + traces);
    return Configuration.load(file, Settings.class, Variables.of(name -> null));
  }
}
