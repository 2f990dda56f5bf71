package dev.journeybeat.engine.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.journeybeat.settings.Secret;
import dev.journeybeat.settings.UnusableSetting;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointSettingsTest {

  private static final URI API = URI.create("https://api.example/v1");

  @ParameterizedTest
  @ValueSource(
      strings = {"ftp://api.example", "api.example", "https:///v1", "https://api.example/?key=1"})
  void wantsAnAddressOfTheWeb(String url) {
    assertThatThrownBy(() -> Settings.endpoint(URI.create(url)))
        .isInstanceOf(UnusableSetting.class)
        .hasMessage(
            "url: found \"%s\"; expected an address such as \"https://api.shipping.example/v1\","
                    .formatted(url)
                + " without ? and #");
  }

  @Test
  void keepsLoginsOutOfTheAddress() {
    assertThatThrownBy(() -> Settings.endpoint(URI.create("https://me:s3cret@api.example")))
        .hasMessage(
            "url: found \"an address with a login in it\"; expected the login as a header:"
                + " \"Authorization: Basic …\" under \"headers\"");
  }

  @Test
  void wantsHeadersThatCanBeSent() {
    assertThatThrownBy(() -> withHeader("X Key", "1"))
        .isInstanceOf(UnusableSetting.class)
        .hasMessageStartingWith("headers: found \"X Key\"; expected the name of a header");
    assertThatThrownBy(() -> withHeader("Host", "shop.example"))
        .hasMessageStartingWith("headers: found \"Host\"; expected the name of a header");
    assertThatThrownBy(() -> withHeader("X-Key", "s3cret\nX-Other: 1"))
        .hasMessage("headers.X-Key: found \"a text with a line break\"; expected one line");
    assertThat(withHeader("X-Key", "s3cret").toString()).doesNotContain("s3cret");
  }

  @ParameterizedTest
  @CsvSource({
    "https://api.example/v1,  /pickups/7,                https://api.example/v1/pickups/7",
    "https://api.example/v1/, pickups/7,                 https://api.example/v1/pickups/7",
    "https://api.example/v1,  ?q=1,                      https://api.example/v1?q=1",
    "https://api.example/v1,  '',                        https://api.example/v1",
    "https://api.example/v1,  https://other.example/x,   https://other.example/x",
  })
  void readsPathsFromItsOwnAddress(URI url, String path, URI address) {
    assertThat(new EndpointOrigin(url).address(path)).isEqualTo(address);
  }

  @ParameterizedTest
  @CsvSource({
    "https://api.example/v1,      https://API.example/x,      true",
    "https://api.example/v1,      https://api.example:443/x,  true",
    "http://api.example/v1,       https://api.example/x,      true",
    "https://api.example/v1,      http://api.example/x,       false",
    "https://api.example/v1,      https://api.example:8443/x, false",
    "https://api.example/v1,      https://example/x,          false",
  })
  void knowsWhatIsOfItsSite(URI url, URI address, boolean contained) {
    assertThat(new EndpointOrigin(url).contains(address)).isEqualTo(contained);
  }

  private static EndpointSettings withHeader(String name, String value) {
    return Settings.endpoint(API, Map.of(name, new Secret(value)), false);
  }
}
