package dev.journeybeat.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code journeybeat-api.jar}, as a project with journeys of its own uses it. */
class ApiArtifactIT {

  private static final Path POM = Path.of("src/api/pom.xml");
  private static final Path SOURCES = Path.of("src/main/java/dev/journeybeat/api");

  private static Path folder;
  private static String version;

  @BeforeAll
  static void build(@TempDir Path temporary) throws Exception {
    folder = temporary;
    version = version(POM);
    succeeds(
        "-f",
        POM.toString(),
        "deploy",
        "-Doutput.folder=" + folder.resolve("built"),
        "-DaltDeploymentRepository=local::" + folder.resolve("repository").toUri());
  }

  @Test
  void isWhole() throws IOException {
    String name = "journeybeat-api-" + version;
    assertThat(folder.resolve("repository/dev/journeybeat/journeybeat-api").resolve(version))
        .isDirectoryContaining("glob:**/" + name + ".jar")
        .isDirectoryContaining("glob:**/" + name + "-sources.jar")
        .isDirectoryContaining("glob:**/" + name + "-javadoc.jar")
        .isDirectoryContaining("glob:**/" + name + ".pom");
    assertThat(entries(folder.resolve("built").resolve(name + ".jar")))
        .contains("META-INF/LICENSE", "dev/journeybeat/api/Journey.class")
        .allMatch(
            entry -> entry.startsWith("META-INF/") || entry.startsWith("dev/journeybeat/api/"));
  }

  @Test
  void hasTheVersionOfTheMonitor() throws IOException {
    assertThat(version).isEqualTo(version(Path.of("pom.xml")));
  }

  @Test
  void isTheSame_byteForByte_whenItIsBuiltAgain() throws Exception {
    String jar = "journeybeat-api-" + version + ".jar";
    succeeds("-f", POM.toString(), "package", "-Doutput.folder=" + folder.resolve("again"));

    assertThat(folder.resolve("again").resolve(jar))
        .hasSameBinaryContentAs(folder.resolve("built").resolve(jar));
  }

  @Test
  void compilesJourneys_inAFolderThatHasNothingElse(@TempDir Path project) throws Exception {
    Files.writeString(
        project.resolve("pom.xml"),
        """
        <project>
          <modelVersion>4.0.0</modelVersion>
          <groupId>shop.example</groupId>
          <artifactId>journeys</artifactId>
          <version>1</version>
          <properties>
            <maven.compiler.release>17</maven.compiler.release>
            <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
          </properties>
          <repositories>
            <repository>
              <id>local</id>
              <url>%s</url>
            </repository>
          </repositories>
          <dependencies>
            <dependency>
              <groupId>dev.journeybeat</groupId>
              <artifactId>journeybeat-api</artifactId>
              <version>%s</version>
            </dependency>
          </dependencies>
          <build>
            <sourceDirectory>journeys</sourceDirectory>
            <plugins>
              <plugin>
                <artifactId>maven-compiler-plugin</artifactId>
                <version>3.14.1</version>
              </plugin>
              <plugin>
                <artifactId>maven-resources-plugin</artifactId>
                <version>3.3.1</version>
              </plugin>
            </plugins>
          </build>
        </project>
        """
            .formatted(folder.resolve("repository").toUri(), version));
    copy(Path.of("journeys/storefront"), project.resolve("journeys/storefront"));

    succeeds("-f", project.toString(), "compile");

    assertThat(project.resolve("target/classes/storefront/CheckoutJourney.class")).exists();
  }

  @Test
  void canNotBeBuilt_withAClassThatUsesAnythingElse(@TempDir Path project) throws Exception {
    Path pom = Files.createDirectories(project.resolve("src/api")).resolve("pom.xml");
    Files.copy(POM, pom);
    Path api = project.resolve("src/main/java/dev/journeybeat/api");
    copy(SOURCES, api);
    Files.writeString(
        api.resolve("Planned.java"),
        "package dev.journeybeat.api;\n\ninterface Planned { org.quartz.Trigger trigger(); }\n");

    Outcome outcome = maven("-f", pom.toString(), "compile");

    assertThat(outcome.exitCode()).isNotZero();
    assertThat(outcome.output()).contains("package org.quartz does not exist");
  }

  private static void succeeds(String... arguments) throws Exception {
    Outcome outcome = maven(arguments);

    assertThat(outcome.exitCode()).as(outcome.output()).isZero();
  }

  private record Outcome(int exitCode, String output) {}

  private static Outcome maven(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("mvn", "-B", "-ntp", "-q"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      String output = new String(process.getInputStream().readAllBytes(), UTF_8);
      assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
      return new Outcome(process.exitValue(), output);
    } finally {
      process.destroyForcibly();
    }
  }

  private static String version(Path pom) throws IOException {
    Matcher version =
        Pattern.compile("<artifactId>journeybeat(?:-api)?</artifactId>\\s*<version>([^<]+)<")
            .matcher(Files.readString(pom));
    assertThat(version.find()).isTrue();
    return version.group(1);
  }

  private static List<String> entries(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return zip.stream()
          .filter(entry -> !entry.isDirectory())
          .map(ZipEntry::getName)
          .filter(name -> !name.startsWith("META-INF/maven/"))
          .toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      files.forEach(
          file -> {
            try {
              Files.copy(file, to.resolve(file.getFileName().toString()));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }
}
