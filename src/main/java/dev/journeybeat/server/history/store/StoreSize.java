package dev.journeybeat.server.history.store;

import dev.journeybeat.engine.store.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The size of the store.
 *
 * @param kind the name of the database product
 * @param place the name of the store
 * @param bytes the size on disk, including the write-ahead log
 */
public record StoreSize(String kind, String place, long bytes) {

  /**
   * Measures the size.
   *
   * @throws StoreException if the store can't be used
   */
  public static StoreSize of(Store store, HistorySettings settings) {
    long bytes =
        settings.url() == null
            ? files(settings.file())
            : store.read(
                handle ->
                    handle
                        .createQuery("select pg_database_size(current_database())")
                        .mapTo(Long.class)
                        .one());
    return new StoreSize(
        settings.url() == null ? "SQLite" : "PostgreSQL", settings.format(), bytes);
  }

  private static long files(Path file) {
    return Stream.of("", "-wal")
        .map(ending -> file.resolveSibling(file.getFileName() + ending))
        .mapToLong(StoreSize::size)
        .sum();
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (NoSuchFileException e) {
      // The file may not exist.
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
