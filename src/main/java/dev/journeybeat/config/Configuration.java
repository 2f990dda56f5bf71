package dev.journeybeat.config;

import dev.journeybeat.settings.UnusableSetting;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A YAML file, converted to a settings record.
 *
 * <p>Keys are the names of components in lower case with dashes. A text can contain {@code
 * ${env:NAME}}, {@code ${env:NAME:-otherwise}} or {@code ${file:/path}}. A second dollar sign, as
 * in {@code $${env:NAME}}, escapes it. A value that is empty because of an empty variable counts as
 * not set.
 *
 * @param <T> the settings record of the whole file
 */
public final class Configuration<T extends Record> {

  private final Path file;
  private final T settings;
  private final SourceLocations places;
  private final Set<String> secrets;

  private Configuration(Path file, T settings, Binder binder) {
    this.file = file;
    this.settings = settings;
    this.places = binder.places();
    this.secrets = binder.confidential().values();
  }

  /**
   * Loads a file.
   *
   * @throws ConfigurationException if it is invalid, with all problems
   */
  public static <T extends Record> Configuration<T> load(
      Path file, Class<T> root, Variables variables) {
    Path project = projectOf(file);
    Binder binder = new Binder(new Scalars(project), new Interpolation(variables, project));
    Node node = YamlFile.read(file, binder.problems());
    Object settings = node == null ? null : binder.bind(root, node, SourceLocation.ROOT);
    if (settings == null || !binder.problems().isEmpty()) {
      throw binder.problems().in(nameOf(file), binder.confidential().values());
    }
    return new Configuration<>(file, root.cast(settings), binder);
  }

  public T settings() {
    return settings;
  }

  /**
   * The texts to mask in everything that leaves the process: secrets, and texts from the
   * environment or from files.
   */
  public Set<String> secrets() {
    return secrets;
  }

  /**
   * The base of relative paths: the folder of the file, or its parent if the file is in a folder
   * {@code config}.
   */
  public Path project() {
    return projectOf(file);
  }

  /**
   * Creates the exception for settings that turn out to be invalid after loading, such as a missing
   * journey.
   *
   * @param unusable settings with complete keys, such as {@code journeys.checkout}
   */
  public ConfigurationException refusal(List<UnusableSetting> unusable) {
    Problems problems = new Problems();
    unusable.forEach(setting -> places.tell(setting, SourceLocation.ROOT, problems));
    return problems.in(nameOf(file), secrets);
  }

  private static Path projectOf(Path file) {
    Path folder = folderOf(file.toAbsolutePath().normalize());
    return folder.endsWith("config") ? folderOf(folder) : folder;
  }

  private static Path folderOf(Path path) {
    @Nullable Path folder = path.getParent();
    return folder == null ? path : folder;
  }

  private static String nameOf(Path file) {
    return String.valueOf(file.getFileName());
  }
}
