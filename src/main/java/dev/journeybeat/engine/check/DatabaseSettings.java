package dev.journeybeat.engine.check;

import static dev.journeybeat.settings.Require.require;

import dev.journeybeat.settings.Default;
import dev.journeybeat.settings.Example;
import dev.journeybeat.settings.Secret;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A database behind the shop, {@code databases.<name>}.
 *
 * @param url as JDBC writes it, for PostgreSQL, MariaDB, MySQL (by the driver of MariaDB) or SQLite
 * @param username of an account that may only read; SQLite has none
 * @param patience how long a check looks again before it fails
 * @param timeout after which connecting and asking are given up, both together
 */
public record DatabaseSettings(
    @Example("\"jdbc:postgresql://db.shop.example/shop\"") String url,
    @Example("\"heartbeat\"") @Nullable String username,
    @Example("\"${env:SHOP_DATABASE_PASSWORD}\"") @Nullable Secret password,
    @Default("30s") Duration patience,
    @Default("10s") Duration timeout,
    @Default("500ms") Duration pollEvery) {

  private static final Pattern PASSWORD = Pattern.compile("(?i)[?&;]password=|//[^/?]*:[^/?]*@");

  public DatabaseSettings {
    require(
        !PASSWORD.matcher(url).find(),
        "url",
        "an address with a password in it",
        "the password under the key \"password\", where it is kept secret");
    require(
        Dialect.of(url).isPresent(),
        "url",
        url,
        "a JDBC address such as \"jdbc:postgresql://db.shop.example/shop\","
            + " \"jdbc:mariadb://db.shop.example/shop\", \"jdbc:mysql://db.shop.example/shop\""
            + " or \"jdbc:sqlite:/var/lib/shop/shop.db\"");
    requirePace(patience, timeout, pollEvery);
  }

  static void requirePace(Duration patience, Duration timeout, Duration pollEvery) {
    require(!patience.isNegative(), "patience", patience, "a duration such as \"30s\"");
    require(isPositive(timeout), "timeout", timeout, "a duration such as \"10s\"");
    require(isPositive(pollEvery), "poll-every", pollEvery, "a duration such as \"500ms\"");
  }

  private static boolean isPositive(Duration duration) {
    return !duration.isNegative() && !duration.isZero();
  }

  public Dialect engine() {
    return Dialect.of(url).orElseThrow();
  }
}
