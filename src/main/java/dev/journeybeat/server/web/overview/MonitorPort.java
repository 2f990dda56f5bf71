package dev.journeybeat.server.web.overview;

import dev.journeybeat.server.schedule.Maintenance;
import dev.journeybeat.server.schedule.ScheduleEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the web sees of the monitor beside its history, and what it may ask of it. */
public interface MonitorPort {

  /** The shop's address. */
  String site();

  String location();

  /** Where each journey with a schedule stands. */
  List<ScheduleEntry> planned();

  /** By what people find a journey, wherever it runs. */
  Labels labels(String journey);

  /** When the shop is worked on. */
  Maintenance maintenance();

  /** What is wrong with the journeys' sources, as a sentence; {@code null} if nothing. */
  @Nullable String brokenJourneys();

  /** A journey's code; empty if there is none of this name here. */
  Optional<Code> code(String journey);

  /** What the browser of a run under way here shows now, as a JPEG; empty if that can't be had. */
  Optional<byte[]> picture(String run);

  /**
   * Runs a journey now.
   *
   * @return the moment of the run; empty if it is under way already
   * @throws IllegalArgumentException if there is none of this name in the schedule; says so
   */
  Optional<Instant> runNow(String journey);
}
