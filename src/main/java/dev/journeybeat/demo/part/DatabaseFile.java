package dev.journeybeat.demo.part;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/** A SQLite database that other processes may read while it is written. Safe to share. */
public final class DatabaseFile implements AutoCloseable {

  private final String url;
  private final Jdbi jdbi;
  // SQLite folds its write-ahead log back whenever the last connection closes; this one stays.
  private final Handle keptOpen;

  private DatabaseFile(String url, Jdbi jdbi) {
    this.url = url;
    this.jdbi = jdbi;
    this.keptOpen = jdbi.open();
  }

  /**
   * Opens the database and creates what it lacks.
   *
   * @param scripts class path resources with statements that can be repeated
   */
  public static DatabaseFile open(Path file, String... scripts) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String url = "jdbc:sqlite:" + file.toAbsolutePath();
    DatabaseFile database = new DatabaseFile(url, Jdbi.create(source(url)));
    database.keptOpen.useTransaction(
        handle -> List.of(scripts).forEach(script -> handle.createScript(read(script)).execute()));
    return database;
  }

  private static SQLiteDataSource source(String url) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.NORMAL);
    config.setBusyTimeout(5_000);
    config.enforceForeignKeys(true);
    // A transaction that reads first and writes later would be refused instead of waiting.
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl(url);
    return source;
  }

  private static String read(String resource) {
    try (InputStream in = DatabaseFile.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Jdbi jdbi() {
    return jdbi;
  }

  /** The JDBC address, for others who want to read. */
  public String url() {
    return url;
  }

  @Override
  public void close() {
    keptOpen.close();
  }
}
