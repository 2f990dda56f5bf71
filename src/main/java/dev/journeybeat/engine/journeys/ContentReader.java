package dev.journeybeat.engine.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/** Reads the content of the listed files. An unchanged jar is not read again. */
final class ContentReader {

  private static final String CLASS = ".class";

  private final ContentStore store;
  private Map<Listing.Entry, Jar> known = Map.of();

  ContentReader(ContentStore store) {
    this.store = store;
  }

  Content read(Listing listing) throws IOException {
    List<Source> sources = new ArrayList<>();
    for (Listing.Entry entry : listing.sources()) {
      sources.add(new Source(entry.path(), entry.name(), Files.readAllBytes(entry.path())));
    }
    Map<Listing.Entry, Jar> read = new HashMap<>();
    List<Jar> jars = jars(listing.jars(), read);
    List<Jar> libraries = jars(listing.libraries(), read);
    known = read;
    return Content.of(sources, jars, libraries);
  }

  private List<Jar> jars(List<Listing.Entry> entries, Map<Listing.Entry, Jar> read)
      throws IOException {
    List<Jar> jars = new ArrayList<>();
    for (Listing.Entry entry : entries) {
      Jar before = known.get(entry);
      Jar jar = before == null || !Files.exists(before.copy()) ? jar(entry) : before;
      read.put(entry, jar);
      jars.add(jar);
    }
    return jars;
  }

  private Jar jar(Listing.Entry entry) throws IOException {
    byte[] bytes = Files.readAllBytes(entry.path());
    String hash = new Digest().add(bytes).text();
    Path copy = store.keep(hash + ".jar", out -> out.write(bytes));
    try (JarFile jar = new JarFile(copy.toFile())) {
      return new Jar(entry.name(), copy, hash, classesOf(jar), null);
    } catch (ZipException e) {
      return new Jar(entry.name(), copy, hash, Set.of(), String.valueOf(e.getMessage()));
    }
  }

  private static Set<String> classesOf(JarFile jar) {
    return jar.stream()
        .map(ZipEntry::getName)
        .filter(name -> name.endsWith(CLASS) && !name.startsWith("META-INF/"))
        .filter(name -> !name.endsWith("-info" + CLASS))
        .map(name -> name.substring(0, name.length() - CLASS.length()).replace('/', '.'))
        .collect(Collectors.toUnmodifiableSet());
  }
}
