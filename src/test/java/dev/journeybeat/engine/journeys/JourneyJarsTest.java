package dev.journeybeat.engine.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jars in the folder: those that hold journeys, and libraries. */
class JourneyJarsTest {

  private final Workplace work;

  JourneyJarsTest(@TempDir Path root) throws IOException {
    this.work = new Workplace(root);
  }

  @AfterEach
  void close() {
    work.close();
  }

  private static Map<String, String> signIn(String body) {
    return Map.of("SignInJourney.java", Workplace.journey("team", "SignInJourney", body));
  }

  @Test
  void journeysOfAJarRun_withALibrary_besideSources() throws IOException {
    Path library =
        work.writeJar(
            "lib/words.jar", Map.of("Words.java", "package words; public class Words {}"));
    work.writeJar("team.jar", Workplace.compile(signIn("new words.Words();"), List.of(library)));
    work.writeJourney("CheckoutJourney", "new words.Words(); new team.SignInJourney();");

    assertThat(work.names()).containsExactly("checkout", "sign-in");
    JourneyClass signIn = work.folder().current().find("sign-in").orElseThrow();
    assertThat(signIn.source()).isNull();
    assertThat(signIn.create().getClass().getName()).isEqualTo("team.SignInJourney");
    assertThat(work.problems()).isEmpty();
  }

  @Test
  void journeysInALibrary_areNotTaken() throws IOException {
    work.writeJar("lib/team.jar", signIn(""));
    assertThat(work.names()).isEmpty();
  }

  @Test
  void jarCanBeReplacedWhileItsOldClassesRun() throws IOException {
    work.writeJar(
        "team.jar",
        Map.of(
            "SignInJourney.java",
            Workplace.journey("team", "SignInJourney", "")
                .replace(
                    "  @Override",
                    "  public String toString() { return new Late().toString(); }\n  @Override"),
            "Late.java",
            "package team; class Late { public String toString() { return \"old\"; } }"));
    JourneyCatalog old = work.folder().current();
    var inProgress = old.find("sign-in").orElseThrow().create();

    work.writeJar("team.jar", signIn(""));

    assertThat(work.folder().current().version()).isNotEqualTo(old.version());
    assertThat(inProgress).hasToString("old");
  }

  @Test
  void jarThatCannotBeOpened() throws IOException {
    work.writeJourney("CheckoutJourney", "");
    work.write("team.jar", "not a jar");

    assertThat(work.problems())
        .containsExactly(
            "journeys/team.jar  cannot be opened as a jar (zip END header not found);"
                + " build or copy it again");
    assertThat(work.names()).containsExactly("checkout");
  }

  @Test
  void jarOfANewerJava() throws IOException {
    work.writeJourney("CheckoutJourney", "");
    Compilation compilation = Workplace.compile(signIn(""), List.of());
    byte[] bytes = compilation.classes().get("team.SignInJourney");
    ByteBuffer.wrap(bytes).putShort(6, (short) (44 + 99));
    work.writeJar("team.jar", compilation);

    assertThat(work.problems())
        .containsExactly(
            "journeys/team.jar  was built for Java 99, but this is Java %d;"
                    .formatted(Runtime.version().feature())
                + " build it with --release 17");
    assertThat(work.names()).containsExactly("checkout");
  }

  @Test
  void jarThatHoldsAClassOfTheSources() throws IOException {
    work.writeJar("team.jar", signIn(""));
    work.write("team/SignInJourney.java", Workplace.journey("team", "SignInJourney", ""));

    assertThat(work.problems())
        .containsExactly(
            "journeys/team.jar  contains classes that also exist as sources: team.SignInJourney;"
                + " the sources are used, so remove them from one of the two");
    assertThat(work.names()).containsExactly("sign-in");
    assertThat(work.folder().current().find("sign-in").orElseThrow().source()).isNotNull();
  }

  @Test
  void jarsThatHoldTheSameJourney() throws IOException {
    work.writeJar("a.jar", signIn(""));
    work.writeJar("b.jar", signIn(""));

    assertThat(work.names()).isEmpty();
    assertThat(work.problems())
        .containsExactly(
            "journeys/a.jar  journey sign-in exists 2 times, as team.SignInJourney"
                + " (journeys/a.jar) and team.SignInJourney (journeys/b.jar);"
                + " rename all but one, until then none of them runs");
  }

  @Test
  void jarWhoseLibraryIsMissing() throws IOException {
    Path library =
        work.writeJar(
            "lib/base.jar",
            Map.of(
                "Base.java",
                Workplace.journey("base", "Base", "")
                    .replace("public class", "public abstract class")));
    work.writeJar(
        "team.jar",
        Workplace.compile(
            Map.of(
                "SignInJourney.java",
                "package team; public class SignInJourney extends base.Base {}"),
            List.of(library)));
    assertThat(work.names()).containsExactly("sign-in");

    Files.delete(library);

    assertThat(work.problems())
        .containsExactly(
            "journeys/team.jar  team.SignInJourney is incompatible with the classes it uses"
                + " (java.lang.NoClassDefFoundError: base/Base); is a jar missing in lib?");
  }
}
