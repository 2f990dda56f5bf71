package dev.journeybeat.cli;

import static dev.journeybeat.result.Verdict.INCONCLUSIVE;
import static dev.journeybeat.result.Verdict.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.engine.browser.TestGrid;
import dev.journeybeat.result.Leg;
import dev.journeybeat.result.RunResult;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped journeys in browsers of a real Grid; what breaks there is not the shop's fault. */
class GridHeartbeatIT {

  @TempDir private Path folder;

  @Test
  void passesOnAGrid_andIsInconclusive_whenTheGridIsKilledDuringTheRun()
      throws IOException, InterruptedException {
    try (TestGrid grid = new TestGrid(folder.resolve("grid.log"));
        Heartbeat heartbeat = start(grid.address())) {
      RunResult passed = heartbeat.run("checkout");
      assertThat(passed.failure()).isNull();
      assertThat(passed.verdict()).isEqualTo(PASSED);

      heartbeat.once("log in", grid::kill);
      RunResult run = heartbeat.run("order-history");

      assertThat(run.verdict()).isEqualTo(INCONCLUSIVE);
      assertThat(run.lastAttempt().leg()).isEqualTo(Leg.MONITOR);
      assertThat(run.failure())
          .contains("the Selenium Grid at " + grid.address() + " can no longer be reached");

      assertThat(heartbeat.run("order-history").failure())
          .contains("was asked for a chrome and could not be reached: connection refused.");
    }
  }

  @Test
  void isInconclusive_whenNothingListensThere() throws IOException {
    try (Heartbeat heartbeat = start(URI.create("http://anna:tell-nobody@127.0.0.1:1"))) {
      RunResult run = heartbeat.run("order-history");

      assertThat(run.verdict()).isEqualTo(INCONCLUSIVE);
      assertThat(run.failure())
          .isEqualTo(
              "The Selenium Grid at http://127.0.0.1:1 was asked for a chrome and could not be"
                  + " reached: connection refused.");
    }
  }

  private Heartbeat start(URI grid) throws IOException {
    String browser =
        """

        browser:
          source: grid
          grid-url: %s
          arguments: [--no-sandbox]
        """
            .formatted(grid);
    return Heartbeat.start(folder, Path.of("journeys"), text -> text + browser);
  }
}
