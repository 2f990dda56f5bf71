package dev.journeybeat.engine.journeys;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Loads the classes of one version. Compiled sources take precedence over Journeybeat's own class
 * path, because an IDE uses the folder as a source root, too. All other classes come from
 * Journeybeat first, so that a library can't bring a second Selenium.
 *
 * <p>It is never closed, because a run may still use it. Unused loaders are garbage collected with
 * their files.
 */
final class JourneyLoader extends URLClassLoader {

  static {
    registerAsParallelCapable();
  }

  private final Set<String> compiled;

  JourneyLoader(String version, List<Path> jars, Set<String> compiled) {
    super("journeys-" + version, urls(jars), JourneyLoader.class.getClassLoader());
    this.compiled = Set.copyOf(compiled);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!compiled.contains(name)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? findClass(name) : loaded;
    }
  }

  private static URL[] urls(List<Path> jars) {
    return jars.stream().map(JourneyLoader::url).toArray(URL[]::new);
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("no address for " + jar, e);
    }
  }
}
