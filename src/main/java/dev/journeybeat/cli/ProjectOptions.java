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

/** Where this Journeybeat finds its configuration and its journeys; options of most commands. */
final class ProjectOptions {

  @Option(
      scope = ScopeType.INHERIT,
      names = "--config",
      paramLabel = "FILE",
      description = "The configuration (default: config/journeybeat.yaml).")
  private @Nullable Path config;

  @Option(
      scope = ScopeType.INHERIT,
      names = "--journeys",
      paramLabel = "FOLDER",
      description = "The journeys and page objects (default: journeys).")
  private @Nullable Path journeys;

  /** The folder that Journeybeat was started from, as the launcher says. */
  Path home() {
    return Path.of(System.getProperty("journeybeat.home", "")).toAbsolutePath().normalize();
  }

  /** Where a monitor that serves leaves its sign of life. */
  Path pulse() {
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
   * @throws dev.journeybeat.config.ConfigurationException if it can't be used; says all that is
   *     wrong with it
   * @throws UsageException if it can't be read
   */
  Configuration<Settings> configuration() {
    FolderAccess.requireReadable(configFile());
    return Configuration.load(configFile(), Settings.class, Variables.ofEnvironment());
  }

  /**
   * The journeys; what is wrong with them is told as it is found.
   *
   * @throws UsageException if they can't be read, or nothing can be kept
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
   * The journeys of these names, or all.
   *
   * @throws UsageException if there is none of a name, or none at all
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
   * The journey of this name.
   *
   * @throws UsageException if there is none; says which there are
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
