package dev.journeybeat.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How settings are written, and refused. */
class KebabCaseTest {

  @ParameterizedTest
  @CsvSource({
    "repeatInterval, repeat-interval",
    "AFTER_FAILURE, after-failure",
    "oauth2, oauth2",
    "baseURLPath, base-url-path",
    "Webhook, webhook"
  })
  void dividesTheWords(String javaName, String key) {
    assertThat(KebabCase.of(javaName)).isEqualTo(key);
  }

  @Test
  void refusesWhatCanNotWork_andSaysWhatWould() {
    Require.require(true, "days", 9, "10 or less");
    assertThatThrownBy(() -> Require.require(false, "days", 11, "10 or less"))
        .isInstanceOfSatisfying(
            UnusableSetting.class,
            refused -> {
              assertThat(refused.key()).isEqualTo("days");
              assertThat(refused.found()).isEqualTo("11");
              assertThat(refused.valid()).isEqualTo("10 or less");
            })
        .hasMessage("days: found \"11\"; expected 10 or less");
    assertThat(new Secret("spoon")).hasToString("***").isEqualTo(new Secret("spoon"));
  }
}
