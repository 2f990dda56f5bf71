package dev.journeybeat.server.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceSettingsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://collector.example:4318/v1/traces",
        "https://collector.example/v1/traces?tenant=1",
        "http://collector.example:65535/t"
      })
  void takeAnAddress_withThePathForTraces(String endpoint) {
    assertThat(settings(endpoint, "heartbeat").endpoint()).isEqualTo(URI.create(endpoint));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://collector.example:4318",
        "http://collector.example:4318/",
        "ftp://collector.example/v1/traces",
        "http:/v1/traces",
        "http://collector.example:65536/v1/traces",
        "http://collector.example/v1/traces#there"
      })
  void refuseWhatIsNone(String endpoint) {
    assertThatThrownBy(() -> settings(endpoint, "heartbeat"))
        .hasMessage(
            "endpoint: found \"%s\"; expected an address with the path for traces, such as"
                + " \"http://collector.example:4318/v1/traces\"",
            endpoint);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void refuseToHaveNoName(String name) {
    assertThatThrownBy(() -> settings("http://collector.example/v1/traces", name))
        .hasMessage("service-name: found \"%s\"; expected a name such as journeybeat", name);
  }

  private static TraceSettings settings(String endpoint, String name) {
    return new TraceSettings(URI.create(endpoint), Map.of(), name, true, null);
  }
}
