package dev.journeybeat.config;

import dev.journeybeat.settings.UnusableSetting;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * What a YAML file says, as a settings record.
 *
 * <p>Keys are the components' names in lower case with dashes. Every text may hold {@code
 * ${env:NAME}}, {@code ${env:NAME:-otherwise}} or {@code ${file:/path}}; a second dollar sign, as
 * in {@code $${env:NAME}}, leaves it as it is. A value that is empty because its variable is counts
 * as not given.
 *
 * @param <T> the record of the whole file
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
   * @throws ConfigurationException if it is not usable, with every problem
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
   * The texts that must be taken out of whatever leaves the process: secrets, and texts that came
   * from the environment or from files.
   */
  public Set<String> secrets() {
    return secrets;
  }

  /**
   * What relative paths in the file are relative to: the folder of the file, or the one above if
   * the file is in a folder {@code config}.
   */
  public Path project() {
    return projectOf(file);
  }

  /**
   * What to throw when settings turn out not to be usable after the file was loaded: such as a
   * journey that is not there.
   *
   * @param unusable with whole keys, such as {@code journeys.checkout}
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
