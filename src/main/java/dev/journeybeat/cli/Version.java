package dev.journeybeat.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of Journeybeat with its commit, and the version of Java. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {
      "Journeybeat %s (commit %s)".formatted(number(), commit()),
      "Java " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")"
    };
  }

  private static String number() {
    Properties properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
      properties.load(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }

  /** The launcher asks git in a checkout; the image is built with it. */
  private static String commit() {
    String given = System.getProperty("journeybeat.commit", System.getenv("JOURNEYBEAT_COMMIT"));
    return given == null || given.isBlank() ? "unknown" : given;
  }
}
