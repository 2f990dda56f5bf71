package dev.journeybeat;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of the house holds, and notices what is planted to break it. */
class HouseTest {

  private static final List<HouseRule> HOUSE =
      Stream.concat(House.rules(), Habits.rules()).toList();
  private static final List<HouseRule> JOURNEYS = Habits.journeyRules().toList();

  private static JavaClasses ours;
  private static JavaClasses journeys;
  private static Plantation plantation;

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
            .importPath(home(HouseTest.class));
    plantation = new Plantation(folder, rules().toList());
  }

  @Test
  void isRead() {
    assertThat(ours.contain(Main.class)).isTrue();
    assertThat(ours.contain(HouseTest.class)).isFalse();
    assertThat(journeys.contain(HouseTest.class)).isFalse();
  }

  @ParameterizedTest
  @MethodSource
  void holdsInTheHouse(HouseRule rule) {
    rule.rule().check(ours);
  }

  @ParameterizedTest
  @MethodSource
  void holdsForJourneys(HouseRule rule) {
    rule.rule().check(journeys);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void noticesWhatIsPlanted(HouseRule rule) {
    assertThat(rule.rule().evaluate(plantation.of(rule)).hasViolation()).isTrue();
  }

  static Stream<HouseRule> holdsInTheHouse() {
    return HOUSE.stream();
  }

  static Stream<HouseRule> holdsForJourneys() {
    return JOURNEYS.stream();
  }

  static Stream<HouseRule> rules() {
    return Stream.concat(HOUSE.stream(), JOURNEYS.stream());
  }

  private static Path home(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
