package dev.journeybeat.app;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import dev.journeybeat.server.ops.Health;
import dev.journeybeat.server.schedule.ScheduleEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The next fires of a running monitor, in a file of its data folder, for other processes to read.
 * The first line is the time of writing. Each other line is a time and a journey.
 */
public final class NextFiresFile {

  private static final Logger log = LoggerFactory.getLogger(NextFiresFile.class);

  private static final Duration TOO_OLD = Health.EVERY.multipliedBy(4);

  private final Path file;
  private final Clock clock;

  /**
   * The file of the monitor with this data folder.
   *
   * @param folder the folder of the history
   */
  public NextFiresFile(Path folder, Clock clock) {
    this.file = folder.resolve("plan");
    this.clock = clock;
  }

  /** The next fire of each journey; empty if no monitor is running here. */
  public Optional<Map<String, Instant>> read() {
    try {
      List<String> lines = Files.readAllLines(file);
      Instant written = Instant.parse(lines.get(0));
      if (Duration.between(written, clock.instant()).compareTo(TOO_OLD) > 0) {
        return Optional.empty();
      }
      Map<String, Instant> next = new LinkedHashMap<>();
      for (String line : lines.subList(1, lines.size())) {
        String[] parts = line.split(" ", 2);
        next.put(parts[1], Instant.parse(parts[0]));
      }
      return Optional.of(next);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException | DateTimeException | IndexOutOfBoundsException e) {
      log.warn("The next fires in {} can't be read: {}", file, e.toString());
      return Optional.empty();
    }
  }

  void write(List<ScheduleEntry> planned) {
    List<String> lines = new ArrayList<>();
    lines.add(clock.instant().toString());
    planned.stream()
        .filter(each -> each.next() != null)
        .forEach(each -> lines.add(each.next() + " " + each.journey()));
    try {
      Files.createDirectories(file.getParent());
      Path written = file.resolveSibling(file.getFileName() + ".new");
      Files.write(written, lines);
      Files.move(written, file, ATOMIC_MOVE);
    } catch (IOException e) {
      // The old file expires.
      log.debug("{} could not be written", file, e);
    }
  }

  void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // The file expires.
      log.debug("{} could not be deleted", file, e);
    }
  }
}
