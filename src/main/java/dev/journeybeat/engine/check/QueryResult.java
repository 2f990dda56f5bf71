package dev.journeybeat.engine.check;

import static java.util.stream.Collectors.joining;

import java.sql.Blob;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Result of a query.
 *
 * @param columns column labels, in order
 * @param rows maps from label, case-insensitive, to value: a number, text, boolean, {@code byte[]},
 *     {@code Instant}, {@code LocalDateTime}, {@code LocalDate} or null
 */
public record QueryResult(List<String> columns, List<Map<String, @Nullable Object>> rows) {

  /** Limit to protect the memory. A query that counts is the better check. */
  static final int MAX_ROWS = 10_000;

  /** The result of a statement that is not a query. */
  static final QueryResult NOTHING = new QueryResult(List.of(), List.of());

  private static final int TOLD_ROWS = 5;

  static QueryResult read(ResultSet result) throws SQLException {
    ResultSetMetaData metaData = result.getMetaData();
    List<String> columns = new ArrayList<>();
    for (int column = 1; column <= metaData.getColumnCount(); column++) {
      columns.add(metaData.getColumnLabel(column));
    }
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    while (result.next()) {
      if (rows.size() == MAX_ROWS) {
        throw new TooManyRowsException();
      }
      rows.add(row(result, columns));
    }
    return new QueryResult(List.copyOf(columns), Collections.unmodifiableList(rows));
  }

  /** The first value of the first row. */
  public @Nullable Object value() {
    return rows.get(0).get(columns.get(0));
  }

  /** The rows, as displayed. */
  public String words() {
    if (rows.isEmpty()) {
      return "no row";
    }
    String told = rows.stream().limit(TOLD_ROWS).map(this::words).collect(joining(", "));
    int more = rows.size() - TOLD_ROWS;
    return "%s: %s%s"
        .formatted(
            ProbeText.count(rows.size(), "row"),
            told,
            more > 0 ? " and %d more".formatted(more) : "");
  }

  private String words(Map<String, @Nullable Object> row) {
    return columns.stream()
        .map(column -> "%s = %s".formatted(column, ProbeText.value(row.get(column))))
        .collect(joining(", ", "(", ")"));
  }

  private static Map<String, @Nullable Object> row(ResultSet result, List<String> columns)
      throws SQLException {
    Map<String, @Nullable Object> row = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    // In reverse order, so that the first of two columns with the same label wins, as in JDBC.
    for (int column = columns.size(); column >= 1; column--) {
      row.put(columns.get(column - 1), value(result, column));
    }
    return Collections.unmodifiableMap(row);
  }

  private static @Nullable Object value(ResultSet result, int column) throws SQLException {
    Object value = result.getObject(column);
    if (value instanceof Timestamp) {
      // Not the Timestamp itself, which depends on the time zone of this machine.
      return "timestamptz".equals(result.getMetaData().getColumnTypeName(column))
          ? result.getObject(column, OffsetDateTime.class).toInstant()
          : result.getObject(column, LocalDateTime.class);
    }
    if (value instanceof Date date) {
      return date.toLocalDate();
    }
    if (value instanceof Blob) {
      return result.getBytes(column);
    }
    if (value == null
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof byte[]) {
      return value;
    }
    return result.getString(column);
  }

  /** Retries can't help. */
  static final class TooManyRowsException extends SQLException {
    private static final long serialVersionUID = 1L;

    TooManyRowsException() {
      super("more than %d rows; let the query count them".formatted(MAX_ROWS));
    }
  }
}
