package dev.journeybeat.engine.browser.process;

import dev.journeybeat.engine.browser.process.BrowserInstallation.Executable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Determines the versions of executables. */
final class Versions {

  private static final Pattern VERSION = Pattern.compile("\\b(\\d+(?:\\.\\d+)+)");
  private static final int SECONDS = 10;

  private Versions() {}

  /** Empty if the executable does not print it. */
  static Optional<Executable> of(Path file) {
    try {
      Process process =
          new ProcessBuilder(file.toString(), "--version")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      // The output is one short line, which fits into the pipe.
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        return Optional.empty();
      }
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      Matcher version = VERSION.matcher(said);
      return version.find()
          ? Optional.of(new Executable(file, version.group(1)))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
