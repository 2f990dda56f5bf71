package dev.journeybeat.server.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.journeybeat.settings.Secret;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A dead man's switch that could not work does not exist, and its addresses are not told. */
class DeadMansSwitchSettingsTest {

  private static final String PING = "https://ping.example/3f2a";
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

  private static final String NO_ADDRESS =
      "found \"what is no web address\"; expected one such as \"https://ping.example/3f2a\"";

  @ParameterizedTest
  @ValueSource(strings = {PING, "http://ping.example/3f2a", "http://127.0.0.1:8080/push?status=up"})
  void takesWebAddresses(String address) {
    assertThat(settings(address, address, MINUTE, TEN_SECONDS).url())
        .isEqualTo(new Secret(address));
    assertThat(new PingSettings(new Secret(address), new Secret(address)).failUrl())
        .isEqualTo(new Secret(address));
  }

  @Test
  void takesNone() {
    assertThat(settings(null, null, MINUTE, TEN_SECONDS).url()).isNull();
    assertThat(settings(PING, null, MINUTE, TEN_SECONDS).failUrl()).isNull();
    assertThat(new PingSettings(new Secret(PING), null).failUrl()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "3f2a",
        "ping.example/3f2a",
        "ftp://ping.example/3f2a",
        "mailto:3f2a@ping.example",
        "https:///3f2a",
        "https://ping example/3f2a"
      })
  void refusesWhatIsNoWebAddress(String address) {
    assertThatThrownBy(() -> settings(address, null, MINUTE, TEN_SECONDS))
        .hasMessage("url: " + NO_ADDRESS);
    assertThatThrownBy(() -> settings(PING, address, MINUTE, TEN_SECONDS))
        .hasMessage("fail-url: " + NO_ADDRESS);
    assertThatThrownBy(() -> new PingSettings(new Secret(address), null))
        .hasMessage("url: " + NO_ADDRESS);
    assertThatThrownBy(() -> new PingSettings(new Secret(PING), new Secret(address)))
        .hasMessage("fail-url: " + NO_ADDRESS);
  }

  @Test
  void refusesAnAddressForTrouble_withoutOneForAllIsWell() {
    assertThatThrownBy(() -> settings(null, PING, MINUTE, TEN_SECONDS))
        .hasMessage("url: found \"\"; expected an address to request while the monitor works");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1M", "PT0.999S", "PT1.5S", "PT24H1S"})
  void refusesToAskTooOften_tooRarely_orInPartsOfSeconds(String every) {
    assertThatThrownBy(() -> settings(PING, null, Duration.parse(every), TEN_SECONDS))
        .hasMessage(
            "interval: found \"%s\"; expected whole seconds such as \"1m\", up to \"1d\""
                .formatted(every));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT1S", "PT24H"})
  void asksEverySecond_orEveryDay(String every) {
    Duration often = Duration.parse(every);

    assertThat(settings(PING, null, often, TEN_SECONDS).interval()).isEqualTo(often);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-0.001S"})
  void refusesToGiveUpAtOnce(String timeout) {
    assertThatThrownBy(() -> settings(PING, null, MINUTE, Duration.parse(timeout)))
        .hasMessage(
            "timeout: found \"%s\"; expected a duration such as \"10s\"".formatted(timeout));
    assertThat(settings(PING, null, MINUTE, Duration.ofMillis(1)).timeout())
        .isEqualTo(Duration.ofMillis(1));
  }

  @Test
  void doesNotTellItsAddresses() {
    PingSettings ping = new PingSettings(new Secret(PING), new Secret(PING + "/fail"));

    assertThat(
            new DeadMansSwitchSettings(
                new Secret(PING), new Secret(PING), MINUTE, TEN_SECONDS, Map.of("checkout", ping)))
        .hasToString(
            "DeadMansSwitchSettings[url=***, failUrl=***, interval=PT1M, timeout=PT10S,"
                + " journeys={checkout=PingSettings[url=***, failUrl=***]}]");
  }

  private static DeadMansSwitchSettings settings(
      @Nullable String url, @Nullable String failUrl, Duration every, Duration timeout) {
    return new DeadMansSwitchSettings(
        url == null ? null : new Secret(url),
        failUrl == null ? null : new Secret(failUrl),
        every,
        timeout,
        Map.of());
  }
}
