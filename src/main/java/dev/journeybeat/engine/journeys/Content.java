package dev.journeybeat.engine.journeys;

import java.util.List;
import java.util.stream.Stream;

/**
 * Content of the files in the folder.
 *
 * @param hash changes whenever the content or the name of a file changes
 */
record Content(String hash, List<Source> sources, List<Jar> jars, List<Jar> libraries) {

  private static final int VERSION_LENGTH = 8;

  static Content of(List<Source> sources, List<Jar> jars, List<Jar> libraries) {
    Digest digest = new Digest();
    sources.forEach(source -> digest.add(source.name()).add(source.bytes()));
    Stream.concat(jars.stream(), libraries.stream())
        .forEach(jar -> digest.add(jar.name()).add(jar.hash()));
    return new Content(digest.text(), sources, jars, libraries);
  }

  /** The hash as displayed. */
  String version() {
    return hash.substring(0, VERSION_LENGTH);
  }

  Stream<Jar> allJars() {
    return Stream.concat(jars.stream(), libraries.stream());
  }

  Stream<Jar> usableJars() {
    return allJars().filter(jar -> jar.fault() == null);
  }
}
