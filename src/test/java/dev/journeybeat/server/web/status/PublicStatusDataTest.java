package dev.journeybeat.server.web.status;

import static dev.journeybeat.server.web.status.Shown.journey;
import static dev.journeybeat.server.web.status.Shown.status;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicStatusDataTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "WORKS       | WORKS       | All is well",
        "UNWATCHED   | WORKS       | Not watched now: Checkout",
        "MAINTENANCE | UNWATCHED   | Maintenance now: Checkout",
        "UNKNOWN     | MAINTENANCE | Not known now: Checkout",
        "BROKEN      | UNKNOWN     | Does not work now: Checkout",
        "WORKS       | BROKEN      | Does not work now: Search",
        "BROKEN      | BROKEN      | Does not work now: Checkout, Search"
      })
  void saysWhatStandsWorst(PublicState checkout, PublicState search, String headline) {
    PublicStatusData status =
        status(journey("checkout", "Checkout", checkout), journey("search", "Search", search));

    assertThat(status.headline()).isEqualTo(headline);
  }

  @ParameterizedTest
  @CsvSource({
    "WORKS, works, works, #1a7f37",
    "BROKEN, broken, does not work, #cf222e",
    "UNWATCHED, unwatched, not watched, #57616a"
  })
  void hasAWordForPeople_aKeyForPrograms_andAColour(
      PublicState standing, String key, String word, String colour) {
    assertThat(standing.key()).isEqualTo(key);
    assertThat(standing.word()).isEqualTo(word);
    assertThat(standing.colour()).isEqualTo(colour);
  }
}
