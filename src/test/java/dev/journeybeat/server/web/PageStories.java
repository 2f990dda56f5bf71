package dev.journeybeat.server.web;

import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.open;
import static org.assertj.core.api.Assertions.assertThat;

import com.codeborne.selenide.Configuration;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import dev.journeybeat.demo.Chrome;
import dev.journeybeat.settings.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A page of the dashboard, as people see it in a real browser. */
abstract class PageStories {

  /** Says so if any of it is ever carried out. */
  static final String HOSTILE =
      "<script>document.title='broken in'</script><img src=x onerror=\"document.title='broken"
          + " in'\">";

  /** Pages that hear of nothing look again by themselves. */
  static final Duration POLLED = Duration.ofSeconds(20);

  private static final int PHONE = 390;

  @TempDir private Path folder;
  WebWorld world;
  private Chrome chrome;

  @BeforeEach
  void start() {
    world = new WebWorld(folder);
    chrome = Chrome.at(URI.create("about:blank"));
  }

  @AfterEach
  void stop() {
    chrome.close();
    world.close();
  }

  void look(String path) {
    look(path, new WebSettings("127.0.0.1", 0, null, null));
  }

  /** As somebody who may not act. */
  void lookAsViewer(String path) {
    look(
        path,
        new WebSettings("127.0.0.1", 0, new Secret("open sesame"), new Secret("just looking")));
    $("#password").setValue("just looking").pressEnter();
  }

  private void look(String path, WebSettings settings) {
    world.start(settings);
    Configuration.baseUrl = world.address().toString();
    open(path);
  }

  /** By daylight and at night, on a desk and on a phone; and nothing of it was carried out. */
  void isFitForPeople() {
    assertThat(chrome.driver().getTitle()).doesNotContain("broken in");
    isAccessible();
    chrome
        .driver()
        .executeCdpCommand(
            "Emulation.setEmulatedMedia",
            Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
    chrome
        .driver()
        .executeCdpCommand(
            "Emulation.setDeviceMetricsOverride",
            Map.of("width", PHONE, "height", 844, "deviceScaleFactor", 1, "mobile", true));
    isAccessible();
    assertThat(chrome.driver().executeScript("return document.documentElement.scrollWidth"))
        .as("how wide it is on a phone")
        .isEqualTo((long) PHONE);
    chrome.driver().executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
  }

  private void isAccessible() {
    List<Rule> violations = new AxeBuilder().analyze(chrome.driver()).getViolations();
    assertThat(violations)
        .filteredOn(rule -> List.of("serious", "critical").contains(rule.getImpact()))
        .extracting(rule -> rule.getId() + ": " + rule.getNodes())
        .isEmpty();
  }
}
