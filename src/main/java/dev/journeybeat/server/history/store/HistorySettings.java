package dev.journeybeat.server.history.store;

import static dev.journeybeat.settings.Require.require;

import dev.journeybeat.settings.Default;
import dev.journeybeat.settings.Example;
import dev.journeybeat.settings.Secret;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Storage of all that must survive a restart: runs, open undos and leases, {@code history}.
 *
 * @param folder Folder of this monitor alone, on a local disk. It contains the SQLite database.
 * @param url JDBC address of a PostgreSQL database that several monitors can share. If left out,
 *     SQLite is used.
 * @param username Account of the PostgreSQL database. If left out, {@code url} can name it.
 * @param password Password of the PostgreSQL account. If left out, Journeybeat connects without
 *     one.
 * @param lease How long a monitor may be silent before other monitors take over its runs. At least
 *     {@code 3s}.
 * @param keep How long runs are kept, at least {@code 1h}. Runs with open undos are kept longer.
 * @param keepRuns Maximum number of runs for each journey and location, 1 or more. The oldest are
 *     deleted first.
 */
public record HistorySettings(
    @Default("data/history") @Example("data/history") Path folder,
    @Example("\"jdbc:postgresql://db.example/journeybeat\"") @Nullable String url,
    @Example("\"journeybeat\"") @Nullable String username,
    @Example("\"${env:HISTORY_PASSWORD}\"") @Nullable Secret password,
    @Default("30s") Duration lease,
    @Default("400d") @Example("400d") Duration keep,
    @Default("100000") @Example("100000") int keepRuns) {

  private static final Duration SHORTEST_LEASE = Duration.ofSeconds(3);

  /** Evidence, open undos and notifications need a run for a while. */
  private static final Duration SHORTEST_KEEP = Duration.ofHours(1);

  public HistorySettings {
    require(
        url == null || url.startsWith("jdbc:postgresql:"),
        "url",
        String.valueOf(url),
        "a JDBC address of PostgreSQL such as \"jdbc:postgresql://db.example/journeybeat\","
            + " or none for SQLite");
    require(lease.compareTo(SHORTEST_LEASE) >= 0, "lease", lease, "3s or more, such as \"30s\"");
    require(keep.compareTo(SHORTEST_KEEP) >= 0, "keep", keep, "1h or more, such as \"400d\"");
    require(keepRuns >= 1, "keep-runs", keepRuns, "1 or more, such as 100000");
  }

  /** Creates settings with the default retention. */
  public HistorySettings(
      Path folder,
      @Nullable String url,
      @Nullable String username,
      @Nullable Secret password,
      Duration lease) {
    this(folder, url, username, password, lease, Duration.ofDays(400), 100_000);
  }

  /** The name of the store in messages. */
  public String format() {
    return url == null ? String.valueOf(file()) : url.replaceFirst("\\?.*", "");
  }

  public Path file() {
    return folder.resolve("journeybeat.db");
  }
}
