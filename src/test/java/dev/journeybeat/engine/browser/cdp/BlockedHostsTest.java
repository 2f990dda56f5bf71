package dev.journeybeat.engine.browser.cdp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class BlockedHostsTest {

  private final BlockedHosts blocked = new BlockedHosts(List.of("*.stats.example", "ads.example"));

  @Test
  void knowsItsHosts_whateverTheAddressLooksLike() {
    assertThat(blocked.contains("https://www.stats.example/collect?a=1|2")).isTrue();
    assertThat(blocked.contains("https://stats.example:8443/")).isTrue();
    assertThat(blocked.contains("http://user:secret@ads.example")).isTrue();

    assertThat(blocked.contains("https://www.ads.example/")).isFalse();
    assertThat(blocked.contains("https://mystats.example/")).isFalse();
    assertThat(blocked.contains("https://shop.example/?to=https://ads.example/")).isFalse();
    assertThat(blocked.contains("about:blank")).isFalse();
  }

  @Test
  void tellsChromiumThatTheNamesDoNotExist() {
    assertThat(blocked.resolverRules())
        .isEqualTo(
            "MAP *.stats.example ~NOTFOUND,MAP stats.example ~NOTFOUND,MAP ads.example ~NOTFOUND");
  }

  @Test
  void sendsFirefoxToAPortWhereNobodyListens() {
    assertThat(blocked.proxyScript())
        .isEqualTo(
            "function FindProxyForURL(url,host){return shExpMatch(host,\"*.stats.example\")"
                + "||shExpMatch(host,\"stats.example\")||shExpMatch(host,\"ads.example\")"
                + "?\"PROXY 127.0.0.1:9\":\"DIRECT\"}");
  }
}
