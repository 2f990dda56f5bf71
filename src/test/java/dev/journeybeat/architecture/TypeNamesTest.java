package dev.journeybeat.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Names of types are standard terms of the field, and each is used once. */
class TypeNamesTest {

  /** Names that mean something only to who has invented them, or nothing without their package. */
  private static final Set<String> COINAGES =
      Set.of(
          "Arrivals",
          "Asked",
          "Backstage",
          "Beside",
          "Board",
          "By",
          "ByHand",
          "Carrier",
          "Clockwork",
          "Consequence",
          "Courier",
          "Course",
          "DayBook",
          "Deed",
          "Deeds",
          "Desk",
          "Details",
          "Doctor",
          "FactBook",
          "Facts",
          "Faults",
          "Film",
          "ForAWhile",
          "Glance",
          "Glimpse",
          "Habitat",
          "Headroom",
          "Hidden",
          "Hold",
          "Holds",
          "Judge",
          "Judgement",
          "Kind",
          "Lane",
          "LastResort",
          "Letter",
          "Letters",
          "Lifeline",
          "Lines",
          "Look",
          "Looker",
          "Looking",
          "Lookout",
          "Mailing",
          "Moments",
          "Neighbours",
          "Newest",
          "News",
          "NoReply",
          "Notice",
          "Nursery",
          "Onlookers",
          "Overdue",
          "Parents",
          "Past",
          "Patience",
          "Patrol",
          "Phrases",
          "Picture",
          "Pings",
          "Places",
          "Plan",
          "Postmen",
          "Presence",
          "Program",
          "Pulse",
          "Register",
          "Shell",
          "Sight",
          "Sighting",
          "Silence",
          "SlowLook",
          "Spell",
          "Spoken",
          "Spread",
          "Standing",
          "Streak",
          "Stretch",
          "Survey",
          "TakeOver",
          "Throttle",
          "Trouble",
          "Upkeep",
          "Vitals",
          "Watch",
          "Wear",
          "Where",
          "Whom",
          "Wish",
          "Words",
          "Worth");

  @Test
  void isNoCoinage() throws IOException {
    assertThat(names()).isNotEmpty().doesNotContainAnyElementsOf(COINAGES);
  }

  @Test
  void isUsedOnce() throws IOException {
    List<String> twice =
        names().stream().collect(Collectors.groupingBy(name -> name)).entrySet().stream()
            .filter(each -> each.getValue().size() > 1)
            .map(each -> each.getKey())
            .toList();

    assertThat(twice).isEmpty();
  }

  /** Of all files of the main sources; nested types are named for the one around them. */
  private static List<String> names() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".java") && !file.equals("package-info.java"))
          .map(file -> file.substring(0, file.length() - ".java".length()))
          .toList();
    }
  }
}
