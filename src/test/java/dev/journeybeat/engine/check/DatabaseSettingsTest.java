package dev.journeybeat.engine.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.journeybeat.settings.Secret;
import dev.journeybeat.settings.UnusableSetting;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseSettingsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://db.example/shop",
        "jdbc:postgresql://[::1]:5432/shop",
        "jdbc:mariadb://db.example/shop",
        "jdbc:mysql://db.example:3306/shop?useSSL=true",
        "jdbc:sqlite:/var/lib/shop/shop.db"
      })
  void takesTheDatabasesWhoseDriversAreOnBoard(String url) {
    assertThat(Settings.database(url).url()).isEqualTo(url);
  }

  @Test
  void saysWhichUrlsItTakes() {
    assertThatThrownBy(() -> Settings.database("jdbc:oracle:thin:@db"))
        .isInstanceOf(UnusableSetting.class)
        .hasMessage(
            "url: found \"jdbc:oracle:thin:@db\"; expected a JDBC address such as"
                + " \"jdbc:postgresql://db.shop.example/shop\","
                + " \"jdbc:mariadb://db.shop.example/shop\", \"jdbc:mysql://db.shop.example/shop\""
                + " or \"jdbc:sqlite:/var/lib/shop/shop.db\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://db.example/shop?user=heartbeat&password=s3cret",
        "jdbc:mysql://heartbeat:s3cret@db.example/shop"
      })
  void wantsThePasswordWhereItIsKeptSecret(String url) {
    assertThatThrownBy(() -> Settings.database(url))
        .isInstanceOf(UnusableSetting.class)
        .hasMessage(
            "url: found \"an address with a password in it\"; expected the password under the key"
                + " \"password\", where it is kept secret");
  }

  @Test
  void wantsTimesThatCanPass() {
    assertThatThrownBy(() -> paced(Duration.ofSeconds(-1), Duration.ofSeconds(1), Duration.ZERO))
        .hasMessage("timeout: found \"PT-1S\"; expected a duration such as \"30s\"");
    assertThatThrownBy(() -> paced(Duration.ZERO, Duration.ZERO, Duration.ZERO))
        .hasMessage("query-timeout: found \"PT0S\"; expected a duration such as \"10s\"");
    assertThatThrownBy(() -> paced(Duration.ZERO, Duration.ofSeconds(1), Duration.ZERO))
        .hasMessage("poll-interval: found \"PT0S\"; expected a duration such as \"500ms\"");
  }

  @Test
  void doesNotPrintThePassword() {
    assertThat(Settings.database("jdbc:sqlite:shop.db", "heartbeat", "s3cret").toString())
        .doesNotContain("s3cret");
  }

  private static DatabaseSettings paced(
      Duration timeout, Duration queryTimeout, Duration pollInterval) {
    return new DatabaseSettings(
        "jdbc:sqlite:shop.db", null, new Secret("x"), timeout, queryTimeout, pollInterval);
  }
}
