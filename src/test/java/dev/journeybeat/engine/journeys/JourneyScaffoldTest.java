package dev.journeybeat.engine.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JourneyScaffoldTest {

  private final Path root;

  JourneyScaffoldTest(@TempDir Path root) {
    this.root = root;
  }

  @ParameterizedTest
  @CsvSource({
    "guest-checkout, guestcheckout/GuestCheckout",
    "checkout2, checkout2/Checkout2",
    "new, newjourney/New",
    "lib, libjourney/Lib",
  })
  void journeyIsFoundByItsName(String name, String file) throws IOException {
    try (Workplace work = new Workplace(root)) {
      assertThat(JourneyScaffold.create(work.path(""), name))
          .containsExactly(work.path(file + "Journey.java"), work.path(file + "Page.java"));

      assertThat(work.names()).containsExactly(name);
      assertThat(work.problems()).isEmpty();
    }
  }

  @Test
  void folderIsMade() {
    JourneyScaffold.create(root.resolve("not/yet"), "checkout");
    assertThat(root.resolve("not/yet/checkout")).isDirectoryContaining("glob:**Journey.java");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Checkout",
        "check out",
        "-checkout",
        "1st",
        "guest-2",
        "a-b",
        "a--b",
        "../up",
        "a/b"
      })
  void namesThatCannotBe(String name) {
    assertThatThrownBy(() -> JourneyScaffold.create(root, name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "\"%s\" is not a valid journey name;".formatted(name)
                + " expected lower-case words with dashes such as \"guest-checkout\"");
    assertThat(root).isEmptyDirectory();
  }

  @Test
  void nameOfAJourneyElsewhere_isTaken() throws IOException {
    Path journey = Files.createDirectories(root.resolve("shop")).resolve("CheckoutJourney.java");
    Files.writeString(journey, "mine");

    assertThatThrownBy(() -> JourneyScaffold.create(root, "checkout"))
        .hasMessage(journey + " already exists; choose another name or delete it");

    assertThat(root.resolve("checkout")).doesNotExist();
  }

  @Test
  void nothingIsOverwritten() throws IOException {
    Path page = Files.createDirectories(root.resolve("checkout")).resolve("CheckoutPage.java");
    Files.writeString(page, "mine");

    assertThatThrownBy(() -> JourneyScaffold.create(root, "checkout"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(page + " already exists; choose another name or delete it");

    assertThat(page).hasContent("mine");
    assertThat(root.resolve("checkout/CheckoutJourney.java")).doesNotExist();
  }
}
