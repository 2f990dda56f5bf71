package dev.journeybeat.server.history.store;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/**
 * A failure of the store, worded for operators.
 *
 * @param meaning the same without names of files, servers and users
 * @param reopen whether open connections are unusable
 */
record StoreTrouble(String words, String meaning, boolean reopen) {

  private static final String DAMAGED =
      "the file is damaged; move it away, then restore a backup or start empty";

  /** A code of the driver or a prefix of an SQLSTATE, with its meaning. */
  private record Sign(String text, String meaning, boolean reopen) {}

  private static final List<Sign> SIGNS =
      List.of(
          new Sign("[SQLITE_FULL]", "the disk is full", false),
          new Sign("[SQLITE_READONLY", "it is read-only", true),
          new Sign("[SQLITE_CANTOPEN", "the file can't be opened or created", true),
          new Sign("[SQLITE_IOERR", "the disk can't be written or read", true),
          new Sign("[SQLITE_BUSY", "another process has locked it", false),
          new Sign("[SQLITE_LOCKED", "another process has locked it", false),
          new Sign("[SQLITE_CORRUPT", DAMAGED, true),
          new Sign("[SQLITE_NOTADB", DAMAGED, true),
          new Sign("[SQLITE_CONSTRAINT", "the database rejects the data", false),
          new Sign("22", "the database rejects the data", false),
          new Sign("23", "the database rejects the data", false),
          new Sign("40", "a concurrent transaction conflicts, and this one was rolled back", false),
          new Sign("53100", "the database server's disk is full", false),
          new Sign("25006", "the database is read-only", true),
          new Sign("28", "the database server refuses the login", true),
          new Sign("57P", "the database server is stopping", true),
          new Sign("3D000", "the database does not exist", true),
          new Sign("55P03", "another process has locked it", false),
          new Sign("42501", "the database user may not write to it", false),
          new Sign("08", "the database server does not answer", true));

  static StoreTrouble of(Throwable failure) {
    List<SQLException> causes =
        Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
            .limit(20)
            .filter(SQLException.class::isInstance)
            .map(SQLException.class::cast)
            .toList();
    for (SQLException cause : causes) {
      for (Sign sign : SIGNS) {
        if (fits(sign, cause)) {
          return new StoreTrouble(
              "%s (%s)".formatted(sign.meaning(), oneLine(cause)), sign.meaning(), sign.reopen());
        }
      }
    }
    return new StoreTrouble(
        oneLine(causes.isEmpty() ? failure : causes.get(causes.size() - 1)), "see the log", true);
  }

  private static boolean fits(Sign sign, SQLException cause) {
    return sign.text().startsWith("[")
        ? String.valueOf(cause.getMessage()).contains(sign.text())
        : String.valueOf(cause.getSQLState()).startsWith(sign.text());
  }

  private static String oneLine(Throwable cause) {
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("").strip();
  }
}
