package dev.journeybeat.server.history;

import static dev.journeybeat.server.history.Stories.begin;
import static dev.journeybeat.server.history.Stories.passed;
import static dev.journeybeat.server.history.Stories.run;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunListener;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.server.history.store.HistorySettings;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The file is locked, damaged or away. */
class SqliteTroubleIT extends StoreContract {

  private static final String DAMAGED =
      "the file is damaged; move it away, then restore a backup or start empty";

  private final RunResult early = passed(run("1"), passed("pay", 1));

  @Override
  HistorySettings emptyStore(Path folder) {
    return new HistorySettings(folder, null, null, null, Duration.ofSeconds(30));
  }

  @Test
  void tellsWhoIsInTheWay_andGoesOn_whenAnotherProcessHasLockedIt() throws SQLException {
    History history = monitor();
    history.ended(early);
    Run run = run("2");
    RunListener record = history.begin(run).orElseThrow();
    record.attemptStarted(run, 1);
    RunResult late = passed(run, passed("pay", 2));

    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + settings.file());
        Statement statement = other.createStatement()) {
      statement.execute("begin exclusive");

      assertUnusable(history, () -> begin(record, run, "pay", 2), "another process has locked it");
      assertThat(history.ended(late)).as("it may still count").isTrue();
      statement.execute("rollback");
    }
    history.keepUp();

    assertThat(history.store().state().usable()).isTrue();
    assertThat(history.result("1")).contains(early);
    assertThat(history.result("2")).contains(late);
  }

  @Test
  void startsFromNothing_whenItsDamagedFileIsMovedAway() throws IOException {
    fill();
    overwrite(settings.file(), 0, 100);
    History history = monitor();
    assertUnusable(history, () -> history.begin(run("2")), DAMAGED);
    RunResult late = passed(run("2"), passed("pay", 2));
    history.ended(late);

    moveAway(folder.resolve("away"));
    history.keepUp();

    assertThat(history.store().state().usable()).isTrue();
    assertThat(history.result("1")).isEmpty();
    assertThat(history.result("2")).contains(late);
  }

  @Test
  void goesOnWithACopy_whenItsFileIsDamagedInTheMiddle() throws IOException {
    fill();
    Path copy = Files.copy(settings.file(), folder.resolve("copy"));
    overwrite(settings.file(), 4096, (int) Files.size(settings.file()) - 4096);
    History history = monitor();
    assertUnusable(history, () -> history.begin(run("2")), DAMAGED);
    RunResult late = passed(run("2"), passed("pay", 2));
    history.ended(late);

    moveAway(folder.resolve("away"));
    Files.copy(copy, settings.file());
    history.keepUp();

    assertThat(history.newest(2)).containsExactlyInAnyOrder(early, late);
  }

  @Test
  void doesNotWriteIntoTheVoid_whenItsFileIsMovedAwayWhileItIsOpen() throws IOException {
    History history = monitor();
    history.ended(early);
    moveAway(folder.resolve("away"));
    RunResult late = passed(run("2"), passed("pay", 2));

    assertThat(history.ended(late)).isTrue();
    // It is unknown in the new file until it says that it lives.
    history.keepUp();

    assertThat(monitor().newest(2)).containsExactly(late);
    assertThat(history.newest(2)).containsExactly(late);
  }

  @Test
  void goesOnWithACopy_whenItsFileIsReplacedWhileItIsOpen() throws IOException {
    fill();
    Path copy = Files.copy(settings.file(), folder.resolve("copy"));
    History history = monitor();
    history.ended(passed(run("2"), passed("pay", 2)));

    moveAway(folder.resolve("away"));
    Files.copy(copy, settings.file());

    assertThat(history.newest(2)).containsExactly(early);
    history.keepUp();
    assertThat(history.begin(run("3"))).isPresent();
  }

  @Test
  void tellsThatItsFolderCantBeMade_andGoesOn() throws IOException {
    Path inTheWay = Files.writeString(folder.resolve("history"), "a file");
    settings = emptyStore(inTheWay);
    History history = monitor();
    RunResult late = passed(run("1"), passed("pay", 2));

    assertUnusable(history, () -> history.begin(run("1")), "can't be used: java.nio.file.");
    assertUnusable(history, () -> history.newest(1), "its folder can't be created: ");
    history.ended(late);
    Files.delete(inTheWay);
    history.keepUp();

    assertThat(history.newest(2)).containsExactly(late);
    assertThat(history.store().check()).isEqualTo(settings.file().toString());
  }

  @Test
  void leavesNoLocksBehind_asLongAsItCantBeUsed() throws IOException {
    fill();
    overwrite(settings.file(), 0, 100);
    History history = monitor();
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(history::keepUp).isInstanceOf(StoreException.class);
    }

    try (Stream<Path> locks = Files.list(folder.resolve("monitors"))) {
      assertThat(locks).isEmpty();
    }
  }

  private void fill() {
    try (History before = new History(settings, "https://shop.example", clock)) {
      before.ended(early);
    }
  }

  private void moveAway(Path to) throws IOException {
    Files.createDirectory(to);
    for (String name : new String[] {"", "-wal", "-shm"}) {
      Path file = Path.of(settings.file() + name);
      if (Files.exists(file)) {
        Files.move(file, to.resolve("db" + name), StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  private static void overwrite(Path path, int from, int bytes) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.seek(from);
      file.write("damaged ".repeat(bytes / 8 + 1).getBytes(US_ASCII), 0, bytes);
    }
  }

  static void assertUnusable(History history, Runnable use, String words) {
    assertThatThrownBy(use::run)
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith("the store ")
        .hasMessageContaining(" can't be used: ")
        .hasMessageContaining(words);
    assertThat(history.store().state().usable()).isFalse();
    assertThat(history.store().state().trouble())
        .contains(words.replaceFirst("^.*can't be used: ", ""));
  }
}
