package dev.journeybeat.cli;

import static dev.journeybeat.result.Verdict.FAILED;
import static dev.journeybeat.result.Verdict.PASSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.journeybeat.result.RunResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.DockerClientFactory;

/** The shipped journeys in a container's browser, at a shop on this machine's localhost. */
class ContainerHeartbeatIT {

  private static final String BROWSER =
      """

      browser:
        source: container
        start-timeout: 60s
      """;

  @TempDir private Path folder;

  @BeforeAll
  static void haveImages() throws IOException, InterruptedException {
    assumeTrue(
        DockerClientFactory.instance().isDockerAvailable(), "no container engine on this machine");
    Process images = new ProcessBuilder(".ci/test-images").inheritIO().start();
    // With an engine, nothing excuses a test that is not run.
    assertThat(images.waitFor()).as(".ci/test-images").isZero();
  }

  @Test
  void theShippedJourneysPass_andOneThatFailsLeavesAVideo()
      throws IOException, InterruptedException {
    Path broken = JourneyFile.in(folder.resolve("broken")).folder();
    try (Heartbeat heartbeat =
        Heartbeat.start(folder.resolve("a"), Path.of("journeys"), text -> text + BROWSER)) {
      for (String journey : List.of("checkout", "order-history")) {
        RunResult run = heartbeat.run(journey);
        assertThat(run.failure()).as(journey).isNull();
        assertThat(run.verdict()).as(journey).isEqualTo(PASSED);
        assertThat(run.evidence()).as(journey).isNull();
      }
    }
    new JourneyFile(broken).saves("$(\"#nothing\").shouldBe(visible)");
    try (Heartbeat heartbeat =
        Heartbeat.start(folder.resolve("b"), broken, text -> text + BROWSER)) {
      RunResult run = heartbeat.run("look");
      assertThat(run.verdict()).isEqualTo(FAILED);
      Path video = Objects.requireNonNull(run.evidence()).resolve("video.mp4");
      // Every MP4 says so at its beginning.
      assertThat(new String(Files.readAllBytes(video), 4, 4, StandardCharsets.US_ASCII))
          .isEqualTo("ftyp");
    }
  }
}
