package dev.journeybeat.history;

import static dev.journeybeat.settings.Require.require;

import dev.journeybeat.settings.Default;
import dev.journeybeat.settings.Example;
import dev.journeybeat.settings.Secret;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where is kept what must survive the process, {@code history}.
 *
 * @param folder this monitor's own, and home of the SQLite database; not to be shared between
 *     machines
 * @param url of a PostgreSQL database, which several monitors may share; {@code null} for SQLite in
 *     the folder
 * @param lease how long a monitor may say nothing before others take over what it was doing
 */
public record HistorySettings(
    @Default("data/history") @Example("data/history") Path folder,
    @Example("\"jdbc:postgresql://db.example/journeybeat\"") @Nullable String url,
    @Example("\"journeybeat\"") @Nullable String username,
    @Example("\"${env:HISTORY_PASSWORD}\"") @Nullable Secret password,
    @Default("30s") Duration lease) {

  private static final Duration SHORTEST_LEASE = Duration.ofSeconds(3);

  public HistorySettings {
    require(
        url == null || url.startsWith("jdbc:postgresql:"),
        "url",
        String.valueOf(url),
        "a JDBC address of PostgreSQL such as \"jdbc:postgresql://db.example/journeybeat\","
            + " or none for SQLite");
    require(lease.compareTo(SHORTEST_LEASE) >= 0, "lease", lease, "3s or more, such as \"30s\"");
  }

  /** What to call it in a message. */
  String spoken() {
    return url == null ? String.valueOf(file()) : url.replaceFirst("\\?.*", "");
  }

  Path file() {
    return folder.resolve("journeybeat.db");
  }
}
