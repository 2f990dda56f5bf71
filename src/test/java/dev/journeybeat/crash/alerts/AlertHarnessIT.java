package dev.journeybeat.crash.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An alert is neither lost nor doubled. More of it by bin/alert-test. */
class AlertHarnessIT {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void losesAndDoublesNothing_whereverItIsKilled(boolean onPostgres) throws Exception {
    AlertReport report = AlertHarness.run(4, 3, onPostgres, folder);

    assertThat(report.clean()).as(report.toString()).isTrue();
  }
}
