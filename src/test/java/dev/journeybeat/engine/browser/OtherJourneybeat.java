package dev.journeybeat.engine.browser;

import dev.journeybeat.engine.browser.pool.Browsers;
import dev.journeybeat.testing.ChildJvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Another Journeybeat on the machine, with a warm browser: a process of its own. */
final class OtherJourneybeat implements AutoCloseable {

  private final Process process;

  private OtherJourneybeat(Process process) {
    this.process = process;
  }

  static OtherJourneybeat start(Path work) throws IOException {
    Process process =
        new ProcessBuilder(
                ChildJvm.command(OtherJourneybeat.class.getName(), List.of(), work.toString()))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = output.readLine();
    while (line != null && !line.equals("warm")) {
      line = output.readLine();
    }
    return new OtherJourneybeat(process);
  }

  /** As {@code kill -9} does. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** It stops in good order. */
  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    process.onExit().join();
  }

  public static void main(String[] arguments) throws IOException {
    try (Browsers browsers =
        new Browsers(new TestSettings().build(), Path.of(arguments[0]), Clock.systemUTC())) {
      browsers.warmUp();
      System.out.println("warm");
      int unused = System.in.read();
    }
  }
}
