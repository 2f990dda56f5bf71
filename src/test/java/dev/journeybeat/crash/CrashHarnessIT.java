package dev.journeybeat.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.image.ShippedImage;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The promises 2 to 5, however the monitor ends. More of it by bin/crash-test. */
class CrashHarnessIT {

  @TempDir private Path folder;

  @Test
  void leavesNothingBehind_whereverItIsKilled() throws Exception {
    leavesNothing(CrashOptions.of(3, Ending.KILL).withSeed(7));
  }

  @ParameterizedTest
  @EnumSource
  void leavesNothingBehind_inAContainer(Ending ending) throws Exception {
    ShippedImage.assumeBuilt();

    leavesNothing(CrashOptions.of(2, ending).withContainer());
  }

  private void leavesNothing(CrashOptions options) throws Exception {
    // bin/crash-test checks that 10 s are enough; here the machine may be busy.
    CrashReport report = CrashHarness.run(options.withGrace(Duration.ofSeconds(60)), folder);

    assertThat(report.clean()).as(report.toString()).isTrue();
  }
}
