package dev.journeybeat.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a JVM of its own, with the class path of the tests. */
public final class ChildJvm {

  private ChildJvm() {}

  /**
   * Runs a class with the JVM options of {@code bin/journeybeat}, so that it starts as quickly.
   *
   * @param options further ones of the JVM; a later one overrides an earlier one
   */
  public static List<String> command(String mainClass, List<String> options, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xmx512m",
                "-Djava.io.tmpdir=" + TestFolders.temporary()));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
    command.addAll(List.of(arguments));
    return command;
  }
}
