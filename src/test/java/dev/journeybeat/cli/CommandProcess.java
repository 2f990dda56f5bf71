package dev.journeybeat.cli;

import dev.journeybeat.testing.ChildJvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A command in a process of its own, as a person types it. */
final class CommandProcess {

  /**
   * How it ended.
   *
   * @param output both of its outputs
   */
  record Ended(int code, String output) {}

  private CommandProcess() {}

  /**
   * Carries out a command to its end.
   *
   * @param folder where Journeybeat lives, with its {@code journeybeat.yaml}
   */
  static Ended run(Path folder, String... command) throws IOException, InterruptedException {
    List<String> line =
        ChildJvm.command("dev.journeybeat.Main", List.of("-Djourneybeat.home=" + folder), command);
    line.addAll(List.of("--config", folder.resolve("journeybeat.yaml").toString()));
    Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), output);
  }
}
