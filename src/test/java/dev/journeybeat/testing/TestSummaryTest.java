package dev.journeybeat.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestSummaryTest {

  @TempDir private Path reports;

  @Test
  void listsSlowSkippedFlakyAndFailedTests() throws Exception {
    report(
        "dev.journeybeat.web.ApiIT",
        "12.5",
        "<testcase name='answers'/>"
            + "<testcase name='waits'><flakyFailure message='too late'/></testcase>"
            + "<testcase name='breaks'><failure message='broken'/></testcase>");
    report(
        "dev.journeybeat.image.ImageIT",
        "0.0",
        "<testcase name='starts'><skipped message='Assumption failed: no image'/></testcase>"
            + "<testcase name='stops'><skipped message='Assumption failed: no image'/></testcase>");

    assertThat(TestSummary.of(reports))
        .isEqualTo(
            """

            5 tests in 2 classes, 13 s of test time

            The slowest classes:
                12.5 s  100.0 %  web.ApiIT (3 tests)
                 0.0 s   0.0 %  image.ImageIT (2 tests)

            Skipped:
              image.ImageIT: no image (2 tests)

            Flaky (failed once, passed when run once more):
              web.ApiIT.waits

            Failed:
              web.ApiIT.breaks
            """);
  }

  @Test
  void isEmpty_whereThereAreNoReports() throws Exception {
    assertThat(TestSummary.of(reports.resolve("none"))).contains("0 tests in 0 classes");
  }

  private void report(String name, String seconds, String tests) throws Exception {
    Files.writeString(
        reports.resolve("TEST-" + name + ".xml"),
        "<testsuite name='%s' time='%s'>%s</testsuite>".formatted(name, seconds, tests));
  }
}
