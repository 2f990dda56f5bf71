package dev.journeybeat.engine.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes that look like journeys and are none; the good one beside them always runs. */
class UnfitJourneysTest {

  private final Path root;
  private final Workplace work;

  UnfitJourneysTest(@TempDir Path root) throws IOException {
    this.root = root;
    this.work = new Workplace(root);
  }

  @BeforeEach
  void writeAGoodOne() throws IOException {
    work.writeJourney("CheckoutJourney", "");
  }

  @AfterEach
  void close() {
    work.close();
  }

  private void onlyTheGoodOneRuns(String... problems) {
    assertThat(work.problems()).containsExactly(problems);
    assertThat(work.names()).containsExactly("checkout");
  }

  private void writeSignIn(String from, String to) throws IOException {
    work.write(
        "shop/SignInJourney.java",
        Workplace.journey("shop", "SignInJourney", "").replace(from, to));
  }

  @Test
  void writtenForAnEarlierApi() throws IOException {
    writeSignIn("@Override", "dev.journeybeat.api.Surroundings before;\n\n  @Override");

    assertThat(work.problems()).hasSize(1);
    assertThat(work.problems().get(0)).contains("(Surroundings is now named JourneyContext)");
  }

  @Test
  void undoesWithTheMethodOfAnEarlierApi() throws IOException {
    work.write(
        "shop/EmptyCart.java",
        """
        package shop;
        public record EmptyCart(String customer) implements dev.journeybeat.api.Undo {
          public void carryOut(dev.journeybeat.api.JourneyContext context) {}
        }
        """);

    assertThat(work.problems()).hasSize(1);
    assertThat(work.problems().get(0)).contains("(Undo.carryOut is now named Undo.run)");
  }

  @Test
  void asksAnEarlierApiForMoreTime() throws IOException {
    work.writeJourney(
        "SignInJourney", "visit.within(java.time.Duration.ZERO).step(\"look\", () -> {});");

    assertThat(work.problems()).hasSize(1);
    assertThat(work.problems().get(0)).contains("(within is now named withTimeout)");
  }

  @Test
  void notPublic() throws IOException {
    writeSignIn("public class", "class");
    onlyTheGoodOneRuns(
        "journeys/shop/SignInJourney.java  shop.SignInJourney is not public;"
            + " write \"public final class SignInJourney\"");
    assertThat(work.folder().state().toString()).endsWith("2100-01-01 12:00:00; 1 error");
  }

  @Test
  void withoutAPublicConstructorWithoutParameters() throws IOException {
    writeSignIn("  @Override", "  public SignInJourney(int number) {}\n\n  @Override");
    onlyTheGoodOneRuns(
        "journeys/shop/SignInJourney.java  shop.SignInJourney has no public constructor without"
            + " parameters; add \"public SignInJourney() {}\"");
  }

  @Test
  void abstractAndExtendedByNone() throws IOException {
    writeSignIn("public class", "public abstract class");
    onlyTheGoodOneRuns(
        "journeys/shop/SignInJourney.java  shop.SignInJourney is abstract and no journey extends"
            + " it; remove \"abstract\"");
  }

  @Test
  void abstractAndExtended_isAJourneysBase() throws IOException {
    writeSignIn("public class", "public abstract class");
    work.write(
        "shop/FastJourney.java", "package shop; public class FastJourney extends SignInJourney {}");

    assertThat(work.names()).containsExactly("checkout", "fast");
    assertThat(work.problems()).isEmpty();
  }

  @Test
  void foundTwice() throws IOException {
    work.write("a/SignInJourney.java", Workplace.journey("a", "SignInJourney", ""));
    work.write("b/SignIn.java", Workplace.journey("b", "SignIn", ""));
    onlyTheGoodOneRuns(
        "journeys/a/SignInJourney.java  journey sign-in exists 2 times, as a.SignInJourney"
            + " (journeys/a/SignInJourney.java) and b.SignIn (journeys/b/SignIn.java);"
            + " rename all but one, until then none of them runs");
  }

  @Test
  void notUtf8() throws IOException {
    assertThat(work.names()).containsExactly("checkout");
    Files.writeString(work.write("shop/Page.java", ""), "// für\n", StandardCharsets.ISO_8859_1);
    onlyTheGoodOneRuns("journeys/shop/Page.java  is not UTF-8; save it in this encoding");
  }

  @Test
  void oneSourceThatDoesNotCompile_keepsAllOfThemBack() throws IOException {
    assertThat(work.names()).containsExactly("checkout");
    work.writeJourney("SignInJourney", "");
    work.write("shop/Page.java", "package shop;\nclass Page {");
    onlyTheGoodOneRuns(
        """
        journeys/shop/Page.java:2:13  reached end of file while parsing
            class Page {
                        ^""");
  }

  @Test
  void withoutACompiler_whatWasCompiledBeforeStillRuns() throws IOException {
    ContentStore store = new ContentStore(work.cache(), Clock.systemUTC());
    CatalogBuilder builder =
        new CatalogBuilder(
            store,
            new SourceCompiler(null, name -> "journeys/" + name),
            Clock.systemUTC(),
            name -> name);
    ContentReader reader = new ContentReader(store);
    Build before = builder.build(reader.read(Listing.of(work.path(""))));
    assertThat(before.catalog()).isNull();
    assertThat(before.problems().toString())
        .isEqualTo(
            "[journeys/  cannot be compiled, because the Java at %s has no compiler;"
                    .formatted(System.getProperty("java.home"))
                + " start Journeybeat with a JDK]");

    work.folder().current();

    Build after = builder.build(reader.read(Listing.of(work.path(""))));
    assertThat(after.problems()).isEqualTo(List.of());
    assertThat(root.resolve("cache")).isNotEmptyDirectory();
  }
}
