package dev.journeybeat.server.report;

import static dev.journeybeat.server.report.PastRuns.breakage;
import static dev.journeybeat.server.report.PastRuns.failed;
import static dev.journeybeat.server.report.PastRuns.inconclusive;
import static dev.journeybeat.server.report.PastRuns.minute;
import static dev.journeybeat.server.report.PastRuns.passed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.server.history.queries.ArchivedRun;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IncidentsTest {

  @Test
  void lastsFromTheFirstFailure_toTheNextPass() {
    assertThat(of(passed(0), failed(5), failed(10), passed(15), passed(20)))
        .containsExactly(incident(5, minute(15), 2));
  }

  @Test
  void isNeitherBegunNorEnded_byARunThatCouldNotTell() {
    assertThat(of(inconclusive(0), failed(5), inconclusive(10), failed(15), passed(20)))
        .containsExactly(incident(5, minute(20), 2));
  }

  @Test
  void isCountedAnew_afterAPass() {
    assertThat(of(failed(0), failed(5), passed(10), failed(15), passed(20)))
        .containsExactly(incident(0, minute(10), 2), incident(15, minute(20), 1));
  }

  @Test
  void goesOn_asLongAsNothingPassed() {
    assertThat(of(passed(0), failed(5), inconclusive(10))).containsExactly(incident(5, null, 1));
  }

  @Test
  void thereIsNone_whereNothingFailed() {
    assertThat(of(passed(0), inconclusive(5), passed(10))).isEmpty();
  }

  private static List<Incident> of(ArchivedRun... runs) {
    Incidents incidents = new Incidents();
    for (ArchivedRun run : runs) {
      incidents.add(run);
    }
    return incidents.all();
  }

  private static Incident incident(int from, @Nullable Instant until, int runs) {
    return new Incident(minute(from), until, runs, "run-" + from, breakage(from), null);
  }
}
