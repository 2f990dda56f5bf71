package dev.journeybeat.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.journeybeat.Main;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule holds, and fails for classes that are planted to break it. */
class ArchitectureTest {

  private static final List<ArchitectureRule> RULES =
      Stream.concat(Rooms.rules(), CodingRules.rules()).toList();
  private static final List<ArchitectureRule> JOURNEYS = CodingRules.journeyRules().toList();

  private static JavaClasses ours;
  private static JavaClasses journeys;
  private static PlantedClasses planted;

  @BeforeAll
  static void read(@TempDir Path folder) throws URISyntaxException {
    ours =
        new ClassFileImporter()
            .withImportOption(location -> location.contains("/dev/journeybeat/"))
            .importPath(home(Main.class));
    // Compiled with the tests, and the only ones there that are not ours.
    journeys =
        new ClassFileImporter()
            .withImportOption(location -> !location.contains("/dev/journeybeat/"))
            .importPath(home(ArchitectureTest.class));
    planted = new PlantedClasses(folder, rules().toList());
  }

  @Test
  void isRead() {
    assertThat(ours.contain(Main.class)).isTrue();
    assertThat(ours.contain(ArchitectureTest.class)).isFalse();
    assertThat(journeys.contain(ArchitectureTest.class)).isFalse();
  }

  @ParameterizedTest
  @MethodSource
  void holds(ArchitectureRule rule) {
    rule.rule().check(ours);
  }

  @ParameterizedTest
  @MethodSource
  void holdsForJourneys(ArchitectureRule rule) {
    rule.rule().check(journeys);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void noticesWhatIsPlanted(ArchitectureRule rule) {
    assertThat(rule.rule().evaluate(planted.of(rule)).hasViolation()).isTrue();
  }

  static Stream<ArchitectureRule> holds() {
    return RULES.stream();
  }

  static Stream<ArchitectureRule> holdsForJourneys() {
    return JOURNEYS.stream();
  }

  static Stream<ArchitectureRule> rules() {
    return Stream.concat(RULES.stream(), JOURNEYS.stream());
  }

  private static Path home(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
