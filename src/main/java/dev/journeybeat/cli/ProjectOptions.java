package dev.journeybeat.cli;

import dev.journeybeat.config.Configuration;
import dev.journeybeat.config.Settings;
import dev.journeybeat.config.Variables;
import dev.journeybeat.engine.journeys.JourneyCatalog;
import dev.journeybeat.engine.journeys.JourneyClass;
import dev.journeybeat.engine.journeys.JourneyFolder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Location of the configuration and the journeys; options of most commands. */
final class ProjectOptions {

  @Option(
      scope = ScopeType.INHERIT,
      names = "--config",
      paramLabel = "FILE",
      description = "Configuration file (default: config/journeybeat.yaml).")
  private @Nullable Path config;

  @Option(
      scope = ScopeType.INHERIT,
      names = "--journeys",
      paramLabel = "FOLDER",
      description = "Folder of journeys and page objects (default: journeys).")
  private @Nullable Path journeys;

  /** The home folder that the launcher passes. */
  Path home() {
    return Path.of(System.getProperty("journeybeat.home", "")).toAbsolutePath().normalize();
  }

  /** The heartbeat file of a running monitor. */
  Path heartbeat() {
    return home().resolve("data/pulse");
  }

  Path configFile() {
    return config == null ? home().resolve("config/journeybeat.yaml") : config.toAbsolutePath();
  }

  Path journeysFolder() {
    return journeys == null ? home().resolve("journeys") : journeys.toAbsolutePath();
  }

  /**
   * Reads the configuration.
   *
   * @throws dev.journeybeat.config.ConfigurationException if it can't be used; lists all errors
   * @throws UsageException if it can't be read
   */
  Configuration<Settings> configuration() {
    FolderAccess.requireReadable(configFile());
    return Configuration.load(configFile(), Settings.class, Variables.ofEnvironment());
  }

  /**
   * The journeys. Reports their errors when it finds them.
   *
   * @throws UsageException if they can't be read, or the data folder can't be written
   */
  JourneyFolder journeys(Terminal terminal) {
    FolderAccess.requireReadable(journeysFolder());
    FolderAccess.requireWritable(home().resolve("data"));
    return new JourneyFolder(
        journeysFolder(),
        home().resolve("data/compiled"),
        Clock.system(ZoneId.systemDefault()),
        new JourneyNews(Terminal.err(), terminal.style()));
  }

  /**
   * The journeys with these names, or all.
   *
   * @throws UsageException if a name is unknown, or there are no journeys
   */
  Collection<JourneyClass> chosen(JourneyCatalog catalog, List<String> names) {
    if (catalog.journeys().isEmpty()) {
      throw new UsageException("There is no journey to run in " + journeysFolder() + ".");
    }
    return names.isEmpty()
        ? catalog.journeys().values()
        : names.stream().map(name -> chosen(catalog, name)).toList();
  }

  /**
   * The journey with this name.
   *
   * @throws UsageException if there is none; lists the known names
   */
  JourneyClass chosen(JourneyCatalog catalog, String name) {
    return catalog
        .find(name)
        .orElseThrow(
            () ->
                new UsageException(
                    "There is no journey \"%s\"; there are: %s"
                        .formatted(name, String.join(", ", catalog.journeys().keySet()))));
  }
}
