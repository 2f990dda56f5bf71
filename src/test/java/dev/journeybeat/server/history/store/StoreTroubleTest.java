package dev.journeybeat.server.history.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreTroubleTest {

  @ParameterizedTest
  @CsvSource({
    "[SQLITE_FULL] no space, , the disk is full, false",
    "[SQLITE_READONLY_DBMOVED] moved, , it is read-only, true",
    "[SQLITE_BUSY] locked, , another process has locked it, false",
    "no partition, 53100, the database server's disk is full, false",
    "terminating, 57P01, the database server is stopping, true",
    "bad password, 28P01, the database server refuses the login, true",
    "null value, 23502, the database rejects the data, false"
  })
  void isToldInTheWordsOfAnOperator(String message, String state, String meaning, boolean reopen) {
    RuntimeException failure =
        new IllegalStateException("wrapped", new SQLException(message + "\nand more", state));

    assertThat(StoreTrouble.of(failure))
        .isEqualTo(new StoreTrouble("%s (%s)".formatted(meaning, message), meaning, reopen));
  }

  @Test
  void isTheInnermostOfTheDatabase_whereItIsNotKnown() {
    SQLException outer =
        new SQLException("outer", "99999", new SQLException(" inner \n2", "99998"));

    assertThat(StoreTrouble.of(outer)).isEqualTo(new StoreTrouble("inner", "see the log", true));
  }

  @Test
  void isWhatWasSaid_whereItIsNotOfTheDatabase() {
    assertThat(StoreTrouble.of(new IllegalStateException("closed\nfor good")))
        .isEqualTo(new StoreTrouble("closed", "see the log", true));
    assertThat(StoreTrouble.of(new IllegalStateException("")).words()).isEmpty();
  }
}
