package dev.journeybeat.engine.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.journeybeat.api.Journey;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder while an author works in it. */
class JourneyReloadTest {

  private final Path root;
  private final Workplace work;

  JourneyReloadTest(@TempDir Path root) throws IOException {
    this.root = root;
    this.work = new Workplace(root);
  }

  @AfterEach
  void close() {
    work.close();
  }

  private static String says(Journey journey) {
    return journey.toString();
  }

  private void writeSaying(String text) throws IOException {
    work.write(
        "shop/CheckoutJourney.java",
        Workplace.journey("shop", "CheckoutJourney", "")
            .replace(
                "  @Override",
                "  public String toString() { return \"" + text + "\"; }\n\n  @Override"));
  }

  @Test
  void nextRunUsesWhatWasSaved_whileOneInProgressKeepsItsOwn() throws IOException {
    writeSaying("old");
    JourneyCatalog before = work.folder().current();
    Journey inProgress = before.find("checkout").orElseThrow().create();

    writeSaying("newer");

    assertThat(says(work.folder().current().find("checkout").orElseThrow().create()))
        .isEqualTo("newer");
    assertThat(says(inProgress)).isEqualTo("old");
    assertThat(says(before.find("checkout").orElseThrow().create())).isEqualTo("old");
    assertThat(work.news()).hasSize(2);
  }

  @Test
  void savingByRename_isNoticed() throws IOException {
    writeSaying("old");
    assertThat(work.names()).containsExactly("checkout");
    Path file = work.path("shop/CheckoutJourney.java");
    Path other = root.resolve("other");
    Files.writeString(other, Files.readString(file).replace("old", "new"));
    Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));

    Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);

    assertThat(says(work.folder().current().find("checkout").orElseThrow().create()))
        .isEqualTo("new");
  }

  @Test
  void changeWithinOneTickOfTheFileSystem_isNoticed() throws IOException {
    try (Workplace quick = new Workplace(root, Clock.systemUTC())) {
      writeSaying("old");
      assertThat(quick.names()).containsExactly("checkout");
      Path file = work.path("shop/CheckoutJourney.java");
      FileTime modified = Files.getLastModifiedTime(file);

      writeSaying("new");
      Files.setLastModifiedTime(file, modified);

      assertThat(says(quick.folder().current().find("checkout").orElseThrow().create()))
          .isEqualTo("new");
    }
  }

  @Test
  void savingTheSameAgain_changesNothing() throws IOException {
    writeSaying("old");
    JourneyCatalog before = work.folder().current();

    writeSaying("old");
    Files.setLastModifiedTime(work.path("shop/CheckoutJourney.java"), FileTime.fromMillis(1));

    assertThat(work.folder().current()).isSameAs(before);
    assertThat(work.news()).hasSize(1);
  }

  @Test
  void deletedSource_takesItsJourneyAway() throws IOException {
    work.writeJourney("CheckoutJourney", "");
    work.writeJourney("SignInJourney", "");
    assertThat(work.names()).containsExactly("checkout", "sign-in");

    Files.delete(work.path("shop/SignInJourney.java"));

    assertThat(work.names()).containsExactly("checkout");
  }

  @Test
  void lastGoodVersionRuns_whileTheSourcesDoNotCompile() throws IOException {
    writeSaying("good");
    JourneyCatalog good = work.folder().current();

    Path broken = work.writeJourney("SignInJourney", "\tString word = 3;");
    assertThat(work.folder().current()).isSameAs(good);
    assertThat(work.problems())
        .containsExactly(
            """
            journeys/shop/SignInJourney.java:9:20  incompatible types: int cannot be converted to java.lang.String
                     String word = 3;
                                   ^""");
    assertThat(work.folder().state())
        .hasToString(
            "running an older version since 2100-01-01 12:00:00: 1 error;"
                + " no change is used until all sources compile");
    work.folder().current();
    assertThat(work.news()).as("told once").hasSize(2);

    Files.writeString(broken, Files.readString(broken).replace("3", "\"three\""));
    assertThat(work.names()).containsExactly("checkout", "sign-in");
    assertThat(work.folder().state().olderSince()).isNull();
    assertThat(work.news()).hasSize(3);
  }

  @Test
  void goingBackToTheGoodVersion_endsTheErrors() throws IOException {
    writeSaying("good");
    JourneyCatalog good = work.folder().current();
    work.write("shop/Broken.java", "class");
    assertThat(work.problems()).hasSize(1);

    Files.delete(work.path("shop/Broken.java"));

    assertThat(work.folder().current()).isSameAs(good);
    assertThat(work.problems()).isEmpty();
  }

  @Test
  void firstVersionThatDoesNotCompile_leavesNoJourneys() throws IOException {
    work.writeJourney("CheckoutJourney", "new Pag();");

    assertThat(work.names()).isEmpty();
    assertThat(work.folder().state())
        .hasToString("no journeys: 1 error; no change is used until all sources compile");
    assertThat(work.problems())
        .containsExactly(
            """
            journeys/shop/CheckoutJourney.java:9:9  cannot find symbol
                symbol:   class Pag
                location: class shop.CheckoutJourney
                    new Pag();
                        ^""");

    work.writeJourney("CheckoutJourney", "");
    assertThat(work.names()).containsExactly("checkout");
  }

  @Test
  void fileWrittenInSeveralGoes_isNeverAnError() throws IOException {
    writeSaying("old");
    work.folder().current();
    Path file = work.path("shop/CheckoutJourney.java");
    String text = Files.readString(file).replace("old", "new");

    Files.writeString(file, text.substring(0, 80));
    CompletableFuture<Void> rest =
        CompletableFuture.runAsync(
            () -> {
              try {
                Files.writeString(file, text);
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            },
            CompletableFuture.delayedExecutor(40, TimeUnit.MILLISECONDS));

    assertThat(says(work.folder().current().find("checkout").orElseThrow().create()))
        .isEqualTo("new");
    rest.join();
    assertThat(work.news()).hasSize(2).allMatch(state -> state.problems().isEmpty());
  }

  @Test
  void watcher_tellsBeforeARunAsks() throws IOException {
    work.writeJourney("CheckoutJourney", "");
    work.folder().watch();
    await().until(() -> work.news().size() == 1);

    work.writeJourney("CheckoutJourney", "nonsense");

    await().until(() -> work.news().size() == 2);
    assertThat(work.folder().state().problems()).isNotEmpty();
  }

  @Test
  void olderVersions_becomeGarbage() throws IOException {
    writeSaying("old");
    WeakReference<ClassLoader> loader = runOnce();
    writeSaying("newer");
    runOnce();
    work.news().clear();

    await()
        .until(
            () -> {
              System.gc();
              return loader.refersTo(null);
            });
  }

  private WeakReference<ClassLoader> runOnce() {
    Journey journey = work.folder().current().find("checkout").orElseThrow().create();
    assertThat(says(journey)).isNotEmpty();
    return new WeakReference<>(journey.getClass().getClassLoader());
  }
}
