package dev.journeybeat.engine.journeys;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the files of the folder hold.
 *
 * @param hash another one whenever a file holds something else or is called something else
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

  /** The hash as people see it. */
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
