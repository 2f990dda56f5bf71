package dev.journeybeat.engine.browser.firefox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.engine.browser.BrowserKind;
import dev.journeybeat.engine.browser.TestSettings;
import dev.journeybeat.engine.browser.process.BrowserInstallation.Executable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.firefox.FirefoxOptions;

final class FirefoxProfileTest {

  private final TestSettings settings = new TestSettings();

  @Test
  void isAnOrdinaryCustomers() {
    settings.kind = BrowserKind.FIREFOX;
    settings.language = "de-AT";
    settings.windowSize = "1024x768";
    settings.acceptInsecureCertificates = true;

    FirefoxOptions options = options();

    assertThat(options.getCapability("acceptInsecureCerts")).isEqualTo(true);
    assertThat(options.getCapability("webSocketUrl")).isEqualTo(true);
    assertThat(firefox(options).get("binary")).isEqualTo("/usr/bin/firefox");
    assertThat(firefox(options).get("args"))
        .isEqualTo(List.of("--width=1024", "--height=768", "-headless"));
    assertThat(preferences(options))
        .containsEntry("intl.accept_languages", "de-AT,de")
        .containsEntry("browser.download.dir", "/downloads")
        .containsEntry("permissions.default.geo", 2)
        .containsEntry("signon.rememberSignons", false)
        .doesNotContainKeys("general.useragent.override", "network.proxy.type");
  }

  @Test
  void addsTheSuffixToWhatFirefoxSays() {
    settings.userAgentSuffix = "Journeybeat/1.0";

    assertThat(String.valueOf(preferences(options()).get("general.useragent.override")))
        .matches(
            "Mozilla/5\\.0 \\(.+; rv:153\\.0\\) Gecko/20100101 Firefox/153\\.0 Journeybeat/1\\.0");
  }

  @Test
  void blocksHostsByAProxyScript() {
    settings.blockHosts = List.of("ads.example");

    assertThat(preferences(options()))
        .containsEntry("network.proxy.type", 2)
        .containsEntry(
            "network.proxy.autoconfig_url",
            "data:application/x-ns-proxy-autoconfig,function%20FindProxyForURL%28url%2Chost%29"
                + "%7Breturn%20shExpMatch%28host%2C%22ads.example%22%29%3F%22PROXY%20127.0.0.1"
                + "%3A9%22%3A%22DIRECT%22%7D");
  }

  private FirefoxOptions options() {
    Executable firefox = new Executable(Path.of("/usr/bin/firefox"), "153.7");
    return FirefoxProfile.options(firefox, settings.build(), Path.of("/downloads"));
  }

  private static Map<?, ?> firefox(FirefoxOptions options) {
    return map(options.asMap().get("moz:firefoxOptions"));
  }

  private static Map<String, Object> preferences(FirefoxOptions options) {
    return map(firefox(options).get("prefs"));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object value) {
    return (Map<String, Object>) Objects.requireNonNull(value);
  }
}
