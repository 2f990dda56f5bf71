package dev.journeybeat.engine.check;

import static dev.journeybeat.settings.Require.require;

import dev.journeybeat.settings.Default;
import dev.journeybeat.settings.Example;
import dev.journeybeat.settings.RenamedFrom;
import dev.journeybeat.settings.Secret;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A database behind the shop, {@code databases.<name>}.
 *
 * @param url JDBC address of a PostgreSQL, MariaDB, MySQL or SQLite database, without a password.
 * @param username Account with read-only access. If left out, Journeybeat connects without one, as
 *     SQLite requires.
 * @param password Password of the account. If left out, Journeybeat connects without one.
 * @param timeout How long a check repeats its query before it fails, unless the journey sets
 *     another time.
 * @param queryTimeout Maximum time for one query, including the connection.
 * @param pollInterval Pause between two queries of a check.
 */
public record DatabaseSettings(
    @Example("\"jdbc:postgresql://db.shop.example/shop\"") String url,
    @Example("\"heartbeat\"") @Nullable String username,
    @Example("\"${env:SHOP_DATABASE_PASSWORD}\"") @Nullable Secret password,
    @RenamedFrom("patience") @Default("30s") Duration timeout,
    @Default("10s") Duration queryTimeout,
    @RenamedFrom("poll-every") @Default("500ms") Duration pollInterval) {

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
    requirePace(timeout, queryTimeout, pollInterval);
  }

  static void requirePace(Duration timeout, Duration queryTimeout, Duration pollInterval) {
    require(!timeout.isNegative(), "timeout", timeout, "a duration such as \"30s\"");
    require(isPositive(queryTimeout), "query-timeout", queryTimeout, "a duration such as \"10s\"");
    require(
        isPositive(pollInterval), "poll-interval", pollInterval, "a duration such as \"500ms\"");
  }

  private static boolean isPositive(Duration duration) {
    return !duration.isNegative() && !duration.isZero();
  }

  public Dialect engine() {
    return Dialect.of(url).orElseThrow();
  }
}
