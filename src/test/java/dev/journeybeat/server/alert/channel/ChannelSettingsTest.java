package dev.journeybeat.server.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.journeybeat.settings.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a channel refuses: what others could read on the way, and what could not work. */
class ChannelSettingsTest {

  private static final Secret KEY = new Secret("key");

  private static final String NO_ADDRESS =
      "url: found \"not a web address\"; expected a web address such as"
          + " \"https://hooks.example/\"";

  private static final String NO_TLS =
      "url: found \"an address without TLS\"; expected https; http only to this machine";

  private static final String NO_TLS_UNLESS_ALLOWED = NO_TLS + ", or with allow-plain: true";

  private static final String LOGIN =
      "url: found \"an address with a login in it\"; expected an address without a login; put"
          + " the login into a header";

  /** Makes one of a kind with this address. */
  private interface Made {
    ChannelType to(String address);
  }

  private record Address(String name, boolean mayAllowPlain, Made made, Made allowingPlain) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Address> kinds() {
    return Stream.of(
        always("slack", address -> new Slack(new Secret(address))),
        always("teams", address -> new Teams(new Secret(address))),
        always("pagerduty", address -> new Pagerduty(KEY, URI.create(address))),
        always("opsgenie", address -> new Opsgenie(KEY, URI.create(address))),
        new Address(
            "webhook", true, address -> webhook(address, false), address -> webhook(address, true)),
        new Address(
            "alertmanager",
            true,
            address -> new Alertmanager(URI.create(address), Map.of(), false, false),
            address -> new Alertmanager(URI.create(address), Map.of(), true, false)));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void takesHttps_andHttpToThisMachine(Address kind) {
    for (String address :
        List.of(
            "https://hooks.example/3f2a",
            "https://hooks.example",
            "http://localhost:8080/3f2a",
            "http://127.0.0.1/3f2a",
            "http://[::1]/3f2a")) {
      assertThatCode(() -> kind.made().to(address)).as(address).doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void refusesHttpToAnotherMachine_unlessItIsAllowed(Address kind) {
    for (String address :
        List.of("http://hooks.example/3f2a", "http://127.0.0.1.hooks.example/3f2a")) {
      assertRefused(
          () -> kind.made().to(address), kind.mayAllowPlain() ? NO_TLS_UNLESS_ALLOWED : NO_TLS);
      if (kind.mayAllowPlain()) {
        assertThatCode(() -> kind.allowingPlain().to(address)).doesNotThrowAnyException();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void refusesWhatIsNoWebAddress_whateverIsAllowed(Address kind) {
    for (String address : List.of("", "3f2a", "ftp://hooks.example/3f2a", "https:///3f2a")) {
      assertRefused(() -> kind.made().to(address), NO_ADDRESS);
      assertRefused(() -> kind.allowingPlain().to(address), NO_ADDRESS);
    }
    assertRefused(() -> new Slack(new Secret("https://hooks example/3f2a")), NO_ADDRESS);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void refusesALogin_whateverIsAllowed(Address kind) {
    assertRefused(() -> kind.made().to("https://zoe:3f2a@hooks.example/"), LOGIN);
    assertRefused(() -> kind.allowingPlain().to("http://zoe@hooks.example/"), LOGIN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S", "PT5M0.001S"})
  void refusesATimeoutThatIsNone_orTooLong(String timeout) {
    assertRefused(
        () -> settings(Duration.parse(timeout)),
        "timeout: found \"%s\"; expected \"1s\" to \"5m\"".formatted(timeout));
  }

  @Test
  void waitsForFiveMinutes_ifItSaysSo() {
    assertThat(settings(Duration.ofMinutes(5)).timeout()).isEqualTo(Duration.ofMinutes(5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Desk", "-desk", "the desk", "desk_1", "büro"})
  void refusesNames_thatCouldNotStandInACommand(String name) {
    assertRefused(
        () -> ChannelSettings.requireNames(List.of("desk", name)),
        "channels: found \"the name %s\"; expected names of lower-case letters, digits and dashes,"
                .formatted(name)
            + " such as operators");
  }

  @Test
  void takesNamesOf64Characters_andNoLongerOnes() {
    ChannelSettings.requireNames(List.of("d", "1", "d-1", "d".repeat(64)));
    assertRefused(
        () -> ChannelSettings.requireNames(List.of("d".repeat(65))),
        "channels: found \"the name %s\"; expected names of lower-case letters, digits and dashes,"
                .formatted("d".repeat(65))
            + " such as operators");
  }

  private static void assertRefused(ThrowingCallable making, String message) {
    assertThatThrownBy(making).hasMessage(message);
  }

  private static Address always(String name, Made made) {
    return new Address(name, false, made, made);
  }

  private static Webhook webhook(String address, boolean allowPlain) {
    return new Webhook(new Secret(address), Map.of(), null, allowPlain, false);
  }

  private static ChannelSettings settings(Duration timeout) {
    return new ChannelSettings(new Command(List.of("page")), null, timeout);
  }
}
