package dev.journeybeat.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferencesTest {

  /** Reserved by RFC 6761 never to be a name. */
  private static final String NOBODY = "https://nobody.invalid";

  /** Nothing listens there. */
  private static final String REFUSES = "127.0.0.1:1";

  @Test
  void areSilent_whenNoneAnswers() {
    assertThat(new References(List.of(REFUSES, NOBODY)).allSilent())
        .hasValue("none of the reference addresses answers (127.0.0.1:1, https://nobody.invalid)");
  }

  @Test
  void areNotSilent_whenOneAnswers() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String there = "127.0.0.1:" + server.getLocalPort();

      assertThat(new References(List.of(REFUSES, NOBODY, there)).allSilent()).isEmpty();
      assertThat(new References(List.of()).answers(URI.create("http://" + there))).isTrue();
    }
  }

  @Test
  void sayNothing_whenThereAreNone() {
    assertThat(new References(List.of()).allSilent()).isEmpty();
  }

  @Test
  void haveThePortOfTheirScheme() {
    assertThat(Reference.of("https://example.com/x")).isEqualTo(new Reference("example.com", 443));
    assertThat(Reference.of("http://example.com")).isEqualTo(new Reference("example.com", 80));
    assertThat(Reference.of("[::1]:53")).isEqualTo(new Reference("::1", 53));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "example.com", "https://", "no host:53", "example.com:70000"})
  void areRefused_whenTheyAreNoAddress(String address) {
    assertThatThrownBy(() -> Reference.of(address))
        .hasMessageStartingWith("references: found ")
        .hasMessageEndingWith(
            "expected an address such as \"https://example.com\" or \"192.0.2.1:53\"");
  }
}
