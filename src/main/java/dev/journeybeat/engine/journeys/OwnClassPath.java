package dev.journeybeat.engine.journeys;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The class path of Journeybeat itself. */
final class OwnClassPath {

  private OwnClassPath() {}

  static List<Path> entries() {
    return Arrays.stream(System.getProperty("java.class.path", "").split(File.pathSeparator))
        .filter(entry -> !entry.isEmpty())
        .map(Path::of)
        .toList();
  }

  /** Returns a text that changes with the attributes of the files. Reads no file. */
  static String fingerprint() throws IOException {
    Digest digest = new Digest();
    for (Path entry : entries()) {
      if (Files.exists(entry)) {
        try (Stream<Path> files = Files.walk(entry)) {
          for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
            digest.add(
                "%s %d %s".formatted(file, Files.size(file), Files.getLastModifiedTime(file)));
          }
        }
      }
    }
    return digest.text();
  }
}
