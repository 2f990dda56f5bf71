package dev.journeybeat.config;

import static dev.journeybeat.config.UnusableConfiguration.VARIABLES;
import static dev.journeybeat.config.UnusableConfiguration.unusable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.journeybeat.config.UnusableConfiguration.Settings;
import dev.journeybeat.settings.UnusableSetting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a file that cannot be read, and of what turns out later. */
class UnreadableConfigurationTest {

  private final Path folder;
  private final UnusableConfiguration file;

  UnreadableConfigurationTest(@TempDir Path folder) {
    this.folder = folder;
    this.file = new UnusableConfiguration(folder);
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
      told.add(file.problems(yaml));
    }

    assertThat(told)
        .containsExactly(
            unusable("journeybeat.yaml:3  found a tab; expected spaces for indentation"),
            unusable(
                "journeybeat.yaml:2  is not YAML: while parsing a flow node that starts"
                    + " in line 2, expected the node content, but found '<stream end>'"),
            unusable(
                "journeybeat.yaml:4  is not YAML: while scanning a quoted scalar that"
                    + " starts in line 1, found unexpected end of stream"),
            unusable(
                "journeybeat.yaml:2  is not YAML: expected a single document in the"
                    + " stream that starts in line 1, but found another document"),
            unusable("journeybeat.yaml:1  is not YAML: found undefined alias nobody"),
            unusable(
                "journeybeat.yaml:3  is not YAML: while parsing a block mapping that"
                    + " starts in line 1, expected <block end>, but found '<block mapping"
                    + " start>'; check the indentation of this line"),
            unusable("journeybeat.yaml:1  found a control character; expected text only"));
  }

  @Test
  void filesThatCannotBeRead() throws IOException {
    assertThat(file.problems("# nothing but a comment\n"))
        .isEqualTo(unusable("journeybeat.yaml  is empty; expected settings"));
    assertThat(file.problems("- a\n- b\n"))
        .isEqualTo(
            unusable(
                "journeybeat.yaml:1  found a list;"
                    + " expected the keys alerts, customers, journeys, site, types"));
    assertThat(file.problems("# Grüße\nsite: ä\n".getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo(
            unusable(
                "journeybeat.yaml:1  found a character that is not UTF-8;"
                    + " expected the file to be saved as UTF-8"));
    Path nowhere = folder.resolve("nowhere.yaml");
    assertThatThrownBy(() -> Configuration.load(nowhere, Settings.class, VARIABLES))
        .hasMessage(unusable("nowhere.yaml  does not exist; looked for it at " + nowhere));
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
