package dev.journeybeat.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.journeybeat.cli.JourneybeatCommand;
import dev.journeybeat.config.Configuration;
import dev.journeybeat.config.Settings;
import dev.journeybeat.config.Variables;
import dev.journeybeat.docs.MarkdownFile.Block;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What the docs show works: code is compiled, configuration is loaded, commands are parsed. */
class DocsTest {

  private static final boolean WRITE = Boolean.getBoolean("journeybeat.docs.write");
  private static final int README_LINES = 200;
  private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|'[^']*'|\\S+");

  @ParameterizedTest
  @MethodSource("pages")
  void code_isTakenFromFilesThatAreCompiled(Path path) throws IOException {
    MarkdownFile page = MarkdownFile.read(path);
    for (int i = 0; i < page.blocks().size(); i++) {
      Block block = page.blocks().get(i);
      if (block.language().equals("java")) {
        assertThat(block.source()).as("the snippet of %s", page.at(block)).isNotEmpty();
        if (WRITE) {
          page = page.with(block, region(block.source()));
          page.write();
        }
        assertThat(page.blocks().get(i).text())
            .as("%s is stale: run bin/docs", page.at(block))
            .isEqualTo(region(block.source()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void configuration_canBeLoaded(Path path, @TempDir Path folder) throws IOException {
    MarkdownFile page = MarkdownFile.read(path);
    for (Block block : page.blocks()) {
      if (block.language().equals("yaml")) {
        Path file = Files.createDirectories(folder.resolve("config")).resolve("journeybeat.yaml");
        Files.writeString(file, complete(block.text()));
        assertThatNoException()
            .as(page.at(block))
            .isThrownBy(
                () -> Configuration.load(file, Settings.class, Variables.of(name -> "of-" + name)));
        assertThat(schemaProblems(Files.readString(file))).as(page.at(block)).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void commands_canBeParsed(Path path) {
    MarkdownFile page = MarkdownFile.read(path);
    for (Block block : page.blocks()) {
      if (block.language().equals("console")) {
        block
            .text()
            .lines()
            .filter(line -> line.matches("\\$ (bin/)?journeybeat .*"))
            .map(line -> line.replaceFirst("\\$ \\S+ +", "").replaceFirst("\\s+(#|\\||>|&).*", ""))
            .forEach(
                arguments ->
                    assertThatNoException()
                        .as("%s: %s", page.at(block), arguments)
                        .isThrownBy(
                            () -> JourneybeatCommand.commandLine().parseArgs(words(arguments))));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void links_leadSomewhere(Path path) {
    MarkdownFile page = MarkdownFile.read(path);
    for (String link : page.links()) {
      String[] parts = link.split("#", 2);
      Path target = parts[0].isEmpty() ? path : path.resolveSibling(parts[0]).normalize();
      assertThat(target).as("%s links to %s", path, link).exists();
      if (parts.length > 1 && target.toString().endsWith(".md")) {
        assertThat(MarkdownFile.read(target).anchors())
            .as("%s links to %s", path, link)
            .contains(parts[1]);
      }
    }
  }

  @Test
  void sampleConfiguration_fitsTheSchema() throws IOException {
    String sample = Files.readString(Path.of("config/journeybeat.yaml"));

    assertThat(schemaProblems(sample)).isEmpty();
    assertThat(schemaProblems("site: https://shop.example\nbrowser: {concurency: 2}\n"))
        .isNotEmpty();
  }

  @Test
  void readme_isShort() throws IOException {
    assertThat(Files.readAllLines(Path.of("README.md"))).hasSizeLessThanOrEqualTo(README_LINES);
  }

  /** A part of a configuration, with what every configuration needs. */
  private static String complete(String part) {
    return part.lines().anyMatch(line -> line.startsWith("site:"))
        ? part
        : "site: https://shop.example\n" + part;
  }

  private static List<String> schemaProblems(String yaml) throws IOException {
    String schema = Files.readString(Path.of("config/journeybeat.schema.json"));
    Object read = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    return SchemaRegistry.withDialect(Dialects.getDraft7())
        .getSchema(schema, InputFormat.JSON)
        .validate(new ObjectMapper().<JsonNode>valueToTree(read))
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static String region(String source) throws IOException {
    String[] parts = source.split("#", 2);
    List<String> lines = Files.readAllLines(Path.of(parts[0]));
    List<String> region = new ArrayList<>();
    boolean inside = false;
    boolean found = false;
    for (String line : lines) {
      if (line.strip().equals("// docs:start " + parts[1])) {
        inside = true;
        found = true;
      } else if (line.strip().equals("// docs:end " + parts[1])) {
        inside = false;
      } else if (inside && !line.strip().startsWith("// docs:")) {
        region.add(line);
      }
    }
    assertThat(found).as("%s has the region %s", parts[0], parts[1]).isTrue();
    return String.join("\n", region).stripIndent().strip();
  }

  private static String[] words(String arguments) {
    return WORD.matcher(arguments)
        .results()
        .map(word -> word.group().replaceAll("^[\"']|[\"']$", ""))
        .toArray(String[]::new);
  }

  static List<Path> pages() {
    try (Stream<Path> docs = Files.list(Path.of("docs"));
        Stream<Path> root = Files.list(Path.of("."))) {
      return Stream.concat(docs, root)
          .map(Path::normalize)
          .filter(path -> path.toString().endsWith(".md"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
