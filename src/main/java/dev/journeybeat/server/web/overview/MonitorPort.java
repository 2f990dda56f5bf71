package dev.journeybeat.server.web.overview;

import dev.journeybeat.server.schedule.Maintenance;
import dev.journeybeat.server.schedule.ScheduleEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Access to the monitor for the web server, except its history. */
public interface MonitorPort {

  /** The shop's address. */
  String site();

  String location();

  /** Schedule entries of all scheduled journeys. */
  List<ScheduleEntry> planned();

  /** Group and tags of a journey at any location. */
  Labels labels(String journey);

  /** Maintenance windows. */
  Maintenance maintenance();

  /** Problem of the journey sources in a sentence; {@code null} if there is none. */
  @Nullable String brokenJourneys();

  /** Code of a journey; empty if this monitor has no such journey. */
  Optional<Code> code(String journey);

  /** Current browser view of a run on this monitor, as a JPEG; empty if not available. */
  Optional<byte[]> picture(String run);

  /**
   * Runs a journey now.
   *
   * @return the moment of the run; empty if the journey is already running
   * @throws IllegalArgumentException if the schedule has no journey of this name
   */
  Optional<Instant> runNow(String journey);
}
