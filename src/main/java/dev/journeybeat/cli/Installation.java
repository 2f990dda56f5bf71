package dev.journeybeat.cli;

import dev.journeybeat.config.Configuration;
import dev.journeybeat.config.Settings;
import dev.journeybeat.config.Variables;
import dev.journeybeat.journeys.JourneyFolder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where this Journeybeat finds its configuration and its journeys; options of most commands. */
final class Installation {

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The configuration (default: config/journeybeat.yaml).")
  private @Nullable Path config;

  @Option(
      names = "--journeys",
      paramLabel = "FOLDER",
      description = "The journeys and page objects (default: journeys).")
  private @Nullable Path journeys;

  /** The folder that Journeybeat was started from, as the launcher says. */
  Path home() {
    return Path.of(System.getProperty("journeybeat.home", "")).toAbsolutePath().normalize();
  }

  Path journeysFolder() {
    return journeys == null ? home().resolve("journeys") : journeys.toAbsolutePath();
  }

  Path configFile() {
    return config == null ? home().resolve("config/journeybeat.yaml") : config.toAbsolutePath();
  }

  /**
   * Reads the configuration.
   *
   * @throws dev.journeybeat.config.ConfigurationException if it can't be used; says all that is
   *     wrong with it
   */
  Configuration<Settings> configuration() {
    return Configuration.load(configFile(), Settings.class, Variables.ofEnvironment());
  }
}
