package dev.journeybeat.engine.journeys;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A jar of compiled sources.
 *
 * @param sources the name of the source of each class, by the name of the class
 */
record CompiledSources(Path jar, Map<String, String> sources) {

  private static final String INDEX = "META-INF/journeybeat-sources";

  static void write(Compilation compilation, OutputStream out) throws IOException {
    try (JarOutputStream jar = new JarOutputStream(out)) {
      String index =
          compilation.sources().entrySet().stream()
              .map(entry -> entry.getKey() + "\t" + entry.getValue() + "\n")
              .collect(Collectors.joining());
      put(jar, INDEX, index.getBytes(StandardCharsets.UTF_8));
      for (Map.Entry<String, byte[]> entry : compilation.classes().entrySet()) {
        put(jar, entry.getKey().replace('.', '/') + ".class", entry.getValue());
      }
    }
  }

  static CompiledSources read(Path path) throws IOException {
    try (JarFile jar = new JarFile(path.toFile())) {
      byte[] index = jar.getInputStream(jar.getEntry(INDEX)).readAllBytes();
      try (Stream<String> lines = new String(index, StandardCharsets.UTF_8).lines()) {
        return new CompiledSources(
            path,
            lines
                .map(line -> List.of(line.split("\t", 2)))
                .collect(Collectors.toMap(line -> line.get(0), line -> line.get(1))));
      }
    }
  }

  private static void put(JarOutputStream jar, String name, byte[] bytes) throws IOException {
    jar.putNextEntry(new JarEntry(name));
    jar.write(bytes);
    jar.closeEntry();
  }
}
