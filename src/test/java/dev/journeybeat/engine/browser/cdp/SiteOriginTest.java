package dev.journeybeat.engine.browser.cdp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What belongs to a site, and what only looks as if it did. */
class SiteOriginTest {

  private final SiteOrigin shop = SiteOrigin.of(URI.create("https://shop.example/start?from=here"));

  @ParameterizedTest
  @CsvSource({
    "https://shop.example, https://shop.example",
    "https://anna:spoon@Shop.Example:443/, https://shop.example",
    "http://shop.example:80, http://shop.example",
    "http://shop.example:443, http://shop.example:443",
    "http://localhost:8700/, http://localhost:8700",
    "http://[::1]:8700/, http://[::1]:8700"
  })
  void isWrittenAsBrowsersDo(URI site, String origin) {
    assertThat(SiteOrigin.of(site)).hasToString(origin);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://shop.example/",
        "https://shop.example/cart?a=b#c",
        "https://anna@shop.example/",
        "https://anna:spoon@shop.example/"
      })
  void owns(String address) {
    assertThat(shop.owns(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://shop.example/",
        "https://shop.example:8443/",
        "https://www.shop.example/",
        "https://shop.example.evil.example/",
        "https://evil.example/@shop.example/",
        "https://evil.example?@shop.example/",
        "https://evil.example#@shop.example/",
        "https://evil.example\\@shop.example/",
        "https://shopxexample/",
        "wss://shop.example/"
      })
  void doesNotOwn(String address) {
    assertThat(shop.owns(address)).isFalse();
  }

  @Test
  void hasPatternsForAddressesWithALoginToo() {
    assertThat(shop.patterns())
        .containsExactly("https://shop.example/*", "https://*@shop.example/*");
  }
}
