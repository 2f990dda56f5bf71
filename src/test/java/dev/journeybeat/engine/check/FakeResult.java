package dev.journeybeat.engine.check;

import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a database's driver answers, without a database. */
final class FakeResult {

  /**
   * A value as drivers have it.
   *
   * @param value as the driver's own class for the type
   * @param type the database's name for the type
   * @param converted as another class, for whoever asks for that
   */
  record Cell(@Nullable Object value, String type, @Nullable Object converted) {

    static Cell of(@Nullable Object value) {
      return new Cell(value, "", null);
    }
  }

  private final List<String> labels;
  private final List<List<Cell>> rows;
  private int row = -1;

  private FakeResult(List<String> labels, List<List<Cell>> rows) {
    this.labels = labels;
    this.rows = rows;
  }

  static ResultSet of(List<String> labels, List<List<Cell>> rows) {
    FakeResult result = new FakeResult(labels, rows);
    return proxy(ResultSet.class, result::answer);
  }

  /** Of one column with one row. */
  static ResultSet of(Cell cell) {
    return of(List.of("it"), List.of(List.of(cell)));
  }

  private interface Method {
    @Nullable Object answer(String name, Object[] arguments);
  }

  private static <T> T proxy(Class<T> type, Method method) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, called, arguments) ->
                method.answer(called.getName(), arguments == null ? new Object[0] : arguments)));
  }

  private @Nullable Object answer(String method, Object[] arguments) {
    return switch (method) {
      case "getMetaData" -> proxy(ResultSetMetaData.class, this::describe);
      case "next" -> ++row < rows.size();
      case "getObject" ->
          arguments.length == 1 ? cell(arguments).value() : converted(arguments, arguments[1]);
      case "getString" -> String.valueOf(cell(arguments).value());
      case "getBytes" -> converted(arguments, byte[].class);
      default -> throw new UnsupportedOperationException(method);
    };
  }

  private Object describe(String method, Object[] arguments) {
    return switch (method) {
      case "getColumnCount" -> labels.size();
      case "getColumnLabel" -> labels.get((int) arguments[0] - 1);
      case "getColumnTypeName" -> cell(arguments).type();
      default -> throw new UnsupportedOperationException(method);
    };
  }

  private @Nullable Object converted(Object[] arguments, Object type) {
    return ((Class<?>) type).cast(cell(arguments).converted());
  }

  private Cell cell(Object[] arguments) {
    return rows.get(row).get((int) arguments[0] - 1);
  }
}
