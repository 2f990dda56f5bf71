package dev.journeybeat.crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The processes of this machine, those in containers too, whose command lines name a folder. */
final class ProcessesLeft {

  private ProcessesLeft() {}

  static long naming(Path folder) {
    try (Stream<Path> all = Files.list(Path.of("/proc"))) {
      return all.filter(each -> each.getFileName().toString().matches("\\d+"))
          .filter(each -> !each.endsWith(String.valueOf(ProcessHandle.current().pid())))
          .filter(each -> commandLine(each).contains(folder.toString()))
          .count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String commandLine(Path process) {
    try {
      return new String(Files.readAllBytes(process.resolve("cmdline")), UTF_8);
    } catch (IOException e) {
      // It has ended since it was listed.
      return "";
    }
  }
}
