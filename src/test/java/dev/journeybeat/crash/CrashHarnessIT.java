package dev.journeybeat.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The promises 2 to 5, under SIGKILL. More of it by bin/crash-test. */
class CrashHarnessIT {

  @TempDir private Path folder;

  @Test
  void leavesNothingBehind_whereverItIsKilled() throws Exception {
    CrashReport report = CrashHarness.run(3, false, 7, folder);

    assertThat(report.clean()).as(report.toString()).isTrue();
  }
}
