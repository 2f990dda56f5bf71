package dev.journeybeat.image;

import static java.util.regex.Pattern.DOTALL;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testcontainers.containers.Container.ExecResult;

/**
 * The image, watched to its verdicts; what it leaves when it ends is for the crash harness to see.
 */
class ImageIT {

  private static final long MOST_MEGABYTES = 950;
  private static final String PASSED = "look \\S+ PASSED";
  private static final String FAILED = "look \\S+ FAILED";

  @TempDir private Path folder;
  private MountedFolder mounted;

  @BeforeAll
  static void find() {
    ShippedImage.assumeBuilt();
  }

  @BeforeEach
  void mount() throws Exception {
    mounted = new MountedFolder(folder);
  }

  @AfterEach
  void close() {
    mounted.close();
  }

  @Test
  void isSmallerThanItsPeers() {
    long megabytes = ShippedImage.size() / 1_000_000;
    System.out.printf("The image: %d MB%n", megabytes);

    assertThat(megabytes).isLessThan(MOST_MEGABYTES);
  }

  @Test
  void buysASpoon_readOnly_notAsRoot_withoutCapabilities_inOneGibibyte() {
    long from = System.nanoTime();
    try (ShippedContainer demo = new ShippedContainer("demo", "--once")) {
      demo.start();

      assertThat(demo.awaitEnd()).as(demo.getLogs()).isZero();

      System.out.printf(
          Locale.ROOT,
          "In the image, from docker run to the end of the first run: %.1f s%n",
          Duration.ofNanos(System.nanoTime() - from).toMillis() / 1000.0);
      assertThat(demo.getLogs()).contains("✓ place the order").contains("PASSED in");
      assertThat(demo.getLogs().lines().filter(line -> line.contains("sandbox")))
          .hasSizeLessThanOrEqualTo(1);
    }
  }

  @Test
  void usesAPageObjectInTheNextRun_thatWasEditedOnTheHost_andIsHealthyMeanwhile() throws Exception {
    try (ShippedContainer serve = mounted.container("serve")) {
      serve.start();
      awaitInLog(serve, PASSED);
      assertThat(healthcheck(serve).getStdout()).startsWith("healthy: ");

      mounted.expect("Forks");
      awaitInLog(serve, FAILED);

      mounted.expect("Spoons");
      awaitInLog(serve, FAILED + ".*" + PASSED);
    }
  }

  @Test
  void isNotHealthy_whereNothingServes() throws Exception {
    try (ShippedContainer shop = new ShippedContainer("demo", "--shop-only")) {
      shop.start();

      ExecResult health = healthcheck(shop);

      assertThat(health.getExitCode()).as(health.toString()).isEqualTo(1);
      assertThat(health.getStdout()).startsWith("unhealthy: ");
    }
  }

  @Test
  void saysWhatToDo_whenTheMountedFolderIsSomebodyElses() {
    try (ShippedContainer serve = mounted.container("serve").as("4711:4711")) {
      serve.start();

      assertThat(serve.awaitEnd()).isEqualTo(64);
      assertThat(serve.getLogs())
          .contains("/app/data can't be written: it belongs to user ")
          .contains("and Journeybeat runs as user 4711.")
          .contains("chown -R 4711 FOLDER")
          .contains("docker run --user ");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check",
        "list",
        "run look --junit-xml -",
        "undo list",
        "undo now",
        "--version",
        "generate-completion"
      })
  void doesAllCommands(String command) {
    try (ShippedContainer container = mounted.container(command.split(" "))) {
      container.start();

      assertThat(container.awaitEnd()).as(container.getLogs()).isZero();
      assertThat(container.getLogs()).isNotBlank();
    }
  }

  @Test
  void endsInTimeAndBeginsAgain_whenItIsStopped() {
    try (ShippedContainer serve = mounted.container("serve")) {
      serve.start();
      awaitInLog(serve, PASSED);

      serve.askToStop(Duration.ofSeconds(10));
      assertThat(serve.awaitEnd()).as(serve.getLogs()).isEqualTo(128 + 15);

      serve.startAgain();
      awaitInLog(serve, PASSED + ".*has stopped.*" + PASSED);
    }
  }

  /** What the engine asks every half minute. */
  private static ExecResult healthcheck(ShippedContainer container) throws Exception {
    List<String> command = ShippedImage.healthcheck();
    assertThat(command.get(0)).isEqualTo("CMD");
    return container.execInContainer(command.subList(1, command.size()).toArray(String[]::new));
  }

  private static void awaitInLog(ShippedContainer container, String pattern) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () ->
                assertThat(container.getLogs()).containsPattern(Pattern.compile(pattern, DOTALL)));
  }
}
