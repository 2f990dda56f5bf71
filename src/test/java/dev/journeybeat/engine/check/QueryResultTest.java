package dev.journeybeat.engine.check;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.journeybeat.engine.check.FakeResult.Cell;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.rowset.serial.SerialBlob;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QueryResultTest {

  private static final LocalDateTime TEN_LOCAL = LocalDateTime.of(2026, 7, 10, 10, 0);
  private static final UUID ORDER = UUID.fromString("6f1c0b9e-2a34-4f0e-9d55-0d9a1f0c7e11");

  @Test
  void readsEachColumnOfEachRow_whateverTheCaseOfItsLabel() throws SQLException {
    QueryResult answer = read(List.of("Number", "state"), row(1, "OPEN"), row(2, "PAID"));

    assertThat(answer.columns()).containsExactly("Number", "state");
    assertThat(answer.rows()).hasSize(2);
    assertThat(answer.value()).isEqualTo(1);
    assertThat(answer.rows().get(1).get("NUMBER")).isEqualTo(2);
    assertThat(answer.words())
        .isEqualTo("2 rows: (Number = 1, state = \"OPEN\"), (Number = 2, state = \"PAID\")");
  }

  @Test
  void hasTheFirst_ofTwoColumnsWithOneLabel() throws SQLException {
    assertThat(read(List.of("id", "id"), row(1, 2)).value()).isEqualTo(1);
  }

  @Test
  void tellsOfAFewRowsOnly() throws SQLException {
    List<String> id = List.of("id");

    assertThat(QueryResult.NOTHING.words()).isEqualTo("no row");
    assertThat(read(id, row(1)).words()).isEqualTo("1 row: (id = 1)");
    assertThat(read(id, row(1), row(2), row(3), row(4), row(5)).words())
        .isEqualTo("5 rows: (id = 1), (id = 2), (id = 3), (id = 4), (id = 5)");
    assertThat(read(id, row(1), row(2), row(3), row(4), row(5), row(6)).words())
        .isEqualTo("6 rows: (id = 1), (id = 2), (id = 3), (id = 4), (id = 5) and 1 more");
  }

  @Test
  void refusesMoreRowsThanItMayHold() throws SQLException {
    List<String> id = List.of("id");

    assertThat(QueryResult.read(FakeResult.of(id, nCopies(10_000, cells(1)))).rows())
        .hasSize(10_000);
    assertThatThrownBy(() -> QueryResult.read(FakeResult.of(id, nCopies(10_001, cells(1)))))
        .isInstanceOf(QueryResult.TooManyRowsException.class)
        .hasMessage("more than 10000 rows; let the query count them");
  }

  @ParameterizedTest
  @MethodSource
  void readsValues_asWhatTheyAre(Cell cell, @Nullable Object value) throws SQLException {
    assertThat(QueryResult.read(FakeResult.of(cell)).value()).isEqualTo(value);
  }

  static Stream<Arguments> readsValues_asWhatTheyAre() throws SQLException {
    byte[] bytes = {0, -1};
    // A wrong time on purpose: only what the driver converts counts.
    Timestamp bent = Timestamp.valueOf(TEN_LOCAL.minusYears(1));
    return Stream.of(
        Arguments.of(Cell.of(null), null),
        Arguments.of(Cell.of(3L), 3L),
        Arguments.of(Cell.of(new BigDecimal("3.00")), new BigDecimal("3.00")),
        Arguments.of(Cell.of(true), true),
        Arguments.of(Cell.of("PAID"), "PAID"),
        Arguments.of(Cell.of(ORDER), ORDER.toString()),
        Arguments.of(Cell.of(bytes), bytes),
        Arguments.of(new Cell(new SerialBlob(bytes), "blob", bytes), bytes),
        Arguments.of(Cell.of(Date.valueOf("2026-07-10")), LocalDate.of(2026, 7, 10)),
        Arguments.of(new Cell(bent, "timestamp", TEN_LOCAL), TEN_LOCAL),
        Arguments.of(
            new Cell(bent, "timestamptz", OffsetDateTime.parse("2026-07-10T12:00:00+02:00")),
            Instant.parse("2026-07-10T10:00:00Z")));
  }

  /**
   * @param rows each as long as there are labels
   */
  private static QueryResult read(List<String> labels, Object[]... rows) throws SQLException {
    return QueryResult.read(
        FakeResult.of(labels, Stream.of(rows).map(QueryResultTest::cells).toList()));
  }

  private static Object[] row(Object... values) {
    return values;
  }

  private static List<Cell> cells(Object... values) {
    return Stream.of(values).map(Cell::of).toList();
  }
}
