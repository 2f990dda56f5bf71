package dev.journeybeat.config;

import static dev.journeybeat.config.UnusableConfiguration.unusable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said when keys do not fit to where browsers come from. */
class BrowserPlaceTest {

  @TempDir private Path folder;

  @Test
  void everyKeyThatDoesNotFit_isToldAtOnce() throws IOException {
    assertThatThrownBy(
            () ->
                load(
                    """
                    source: grid
                    grid-url: ftp://anna:tell-nobody@grid.example
                    kind: firefox
                    binary: /opt/firefox
                    driver: /opt/geckodriver
                    concurrency: 0
                    """))
        .hasMessage(
            unusable(
                "journeybeat.yaml:4  browser.grid-url: found \"ftp://grid.example\"; expected the"
                    + " address of a Selenium Grid such as http://grid.example:4444 or"
                    + " https://user:password@grid.example/path",
                "journeybeat.yaml:5  browser.kind: found \"firefox\"; expected chrome, because of"
                    + " \"source: grid\": only Chrome and Chromium can isolate runs there",
                "journeybeat.yaml:6  browser.binary: found \"/opt/firefox\"; expected nothing,"
                    + " because it requires \"source: local\"",
                "journeybeat.yaml:7  browser.driver: found \"/opt/geckodriver\"; expected nothing,"
                    + " because it requires \"source: local\"",
                "journeybeat.yaml:8  browser.concurrency: found \"0\"; expected 1 to 64"));
  }

  @Test
  void aGridsPasswordIsASecret() throws IOException {
    assertThat(load("source: grid\ngrid-url: http://anna:tell-nobody@grid.example\n").secrets())
        .containsExactly("tell-nobody");
  }

  private Configuration<Settings> load(String browser) throws IOException {
    String text = "site: http://shop.example\nbrowser:\n" + browser.indent(2);
    Path file = Files.writeString(folder.resolve("journeybeat.yaml"), text);
    return Configuration.load(file, Settings.class, Variables.of(name -> null));
  }
}
