package dev.journeybeat.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;

/** The containers that tests of this JVM have started. */
final class TestContainers {

  private static final boolean INSTALLED =
      Stream.of(System.getenv("PATH").split(File.pathSeparator))
          .anyMatch(folder -> Files.isExecutable(Path.of(folder, "docker")));

  private TestContainers() {}

  /** Each with its id and image; none where no engine answers. */
  static Set<String> running() {
    if (!INSTALLED) {
      return Set.of();
    }
    try {
      Process process =
          new ProcessBuilder(
                  "docker",
                  "ps",
                  "--filter",
                  "label=org.testcontainers.sessionId=" + DockerClientFactory.SESSION_ID,
                  "--format",
                  "{{.ID}} {{.Image}}")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      // Testcontainers keeps one for all tests that let containers reach this machine.
      return output
          .lines()
          .filter(line -> !line.contains("testcontainers/sshd"))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
