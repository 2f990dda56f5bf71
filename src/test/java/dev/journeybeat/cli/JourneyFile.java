package dev.journeybeat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A journey of a test: it opens the shop, then looks around in one way or another. */
final class JourneyFile {

  private final Path folder;

  JourneyFile(Path folder) {
    this.folder = folder;
  }

  static JourneyFile in(Path folder) throws IOException {
    JourneyFile file = new JourneyFile(Files.createDirectories(folder.resolve("journeys")));
    file.saves("$(\"body\").shouldBe(visible)");
    return file;
  }

  Path folder() {
    return folder;
  }

  /** From now on the second step, "look around", does this. */
  void saves(String statement) throws IOException {
    Files.writeString(
        folder.resolve("LookJourney.java"),
        """
        import static com.codeborne.selenide.Condition.visible;
        import static com.codeborne.selenide.Selenide.$;
        import static com.codeborne.selenide.Selenide.open;
        import static dev.journeybeat.api.MailMatcher.subjectContains;
        import static java.time.Duration.ofSeconds;
        import static org.assertj.core.api.Assertions.assertThat;

        import dev.journeybeat.api.*;
        import org.openqa.selenium.By;
        import org.openqa.selenium.support.ui.ExpectedConditions;
        import org.openqa.selenium.support.ui.WebDriverWait;

        public final class LookJourney implements Journey {
          @Override
          public void walk(Visit visit) {
            visit.step("open the shop", () -> open("/"));
            visit.step("look around", () -> {
              %s;
            });
          }
        }
        """
            .formatted(statement));
  }
}
