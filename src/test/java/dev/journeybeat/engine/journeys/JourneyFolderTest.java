package dev.journeybeat.engine.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.journeybeat.api.Journey;
import dev.journeybeat.api.Visit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found in the folder. */
class JourneyFolderTest {

  private final Path root;
  private final Workplace work;

  JourneyFolderTest(@TempDir Path root) throws IOException {
    this.root = root;
    this.work = new Workplace(root);
  }

  @AfterEach
  void close() {
    work.close();
  }

  @Test
  void journeysAreFoundByTheNamesOfTheirClasses() throws IOException {
    work.writeJourney("GuestCheckoutJourney", "new Page().open();");
    work.write("shop/Page.java", "package shop; class Page { void open() {} }");
    work.writeJourney("SignIn", "");
    work.write(
        "VATJourney.java", Workplace.journey("x", "VATJourney", "").replace("package x;", ""));
    work.write("elsewhere/FarJourney.java", Workplace.journey("near", "FarJourney", ""));
    work.write(
        "shop/All.java",
        "package shop; public class All {"
            + " public static class InnerJourney implements dev.journeybeat.api.Journey {"
            + " public void walk(dev.journeybeat.api.Visit visit) {} }"
            + " dev.journeybeat.api.Journey none = visit -> {}; }");

    assertThat(work.names()).containsExactly("far", "guest-checkout", "inner", "sign-in", "vat");
    assertThat(work.problems()).isEmpty();

    JourneyClass checkout = work.folder().current().find("guest-checkout").orElseThrow();
    assertThat(checkout.className()).isEqualTo("shop.GuestCheckoutJourney");
    assertThat(checkout.source())
        .isEqualTo(work.path("shop/GuestCheckoutJourney.java").toRealPath());
    assertThat(checkout.create()).isInstanceOf(Journey.class);
    assertThat(work.folder().state())
        .hasToString(
            "5 journeys, version %s since 2100-01-01 12:00:00"
                .formatted(work.folder().current().version()));
  }

  @Test
  void whatEditorsLeaveBehind_isNotSeen() throws IOException {
    work.writeJourney("CheckoutJourney", "");
    work.write("shop/.#CheckoutJourney.java", "nonsense");
    work.write("shop/CheckoutJourney.java~", "nonsense");
    work.write(".idea/Nonsense.java", "nonsense");
    Files.createSymbolicLink(work.path("shop/.#Lock.java"), Path.of("nobody@nowhere"));
    Files.createSymbolicLink(work.path("shop/Gone.java"), Path.of("nowhere"));

    assertThat(work.names()).containsExactly("checkout");
    assertThat(work.problems()).isEmpty();
  }

  @Test
  void linksAreFollowed_alsoInCircles() throws IOException {
    Path elsewhere = Files.createDirectories(root.resolve("elsewhere"));
    Files.writeString(
        elsewhere.resolve("SignInJourney.java"), Workplace.journey("shop", "SignInJourney", ""));
    Files.createSymbolicLink(work.path("linked"), elsewhere);
    Files.createSymbolicLink(elsewhere.resolve("circle"), work.path(""));

    assertThat(work.names()).containsExactly("sign-in");
  }

  @Test
  void folderThatIsNotThere_isToldOnce_andUsedWhenItComes() throws IOException {
    Files.delete(work.path(""));

    assertThat(work.problems())
        .containsExactly(
            work.path("").normalize() + "  does not exist; create it, or specify another folder");
    work.folder().current();
    assertThat(work.news()).hasSize(1);

    work.writeJourney("CheckoutJourney", "");
    assertThat(work.names()).containsExactly("checkout");
  }

  @Test
  void folderThatGoesAway_leavesItsJourneys() throws IOException {
    work.writeJourney("CheckoutJourney", "");
    work.folder().current();
    Files.move(work.path(""), root.resolve("away"));

    assertThat(work.names()).containsExactly("checkout");
    assertThat(work.folder().state())
        .hasToString("running an older version since 2100-01-01 12:00:00: 1 error");
  }

  @Test
  void emptyFolder_saysHowToBegin() {
    assertThat(work.problems())
        .containsExactly("journeys  contains no journey; \"journeybeat new checkout\" creates one");
  }

  /** Stands on the class path, as journeys do in an IDE. */
  public static final class OnTheClassPathJourney implements Journey {
    @Override
    public void walk(Visit visit) {}
  }

  @Test
  void sourceInTheFolder_winsOverTheSameClassOnTheClassPath() throws IOException {
    String packageName = OnTheClassPathJourney.class.getPackageName();
    work.write(
        "JourneyFolderTest.java",
        "package %s; public class JourneyFolderTest {".formatted(packageName)
            + " public static class OnTheClassPathJourney"
            + " implements dev.journeybeat.api.Journey {"
            + " public void walk(dev.journeybeat.api.Visit visit) {} } }");

    Journey journey = work.folder().current().find("on-the-class-path").orElseThrow().create();

    assertThat(journey.getClass().getName()).isEqualTo(OnTheClassPathJourney.class.getName());
    assertThat(journey).isNotInstanceOf(OnTheClassPathJourney.class);
  }

  @Test
  void undoIsFoundByItsClass() throws IOException {
    work.writeJourney("CheckoutJourney", "");
    work.write(
        "shop/CancelOrders.java",
        "package shop; public record CancelOrders(String user) implements dev.journeybeat.api.Undo"
            + " { public void run(dev.journeybeat.api.JourneyContext s) {} }");
    JourneyCatalog catalog = work.folder().current();

    assertThat(catalog.undo("shop.CancelOrders").orElseThrow().getName())
        .isEqualTo("shop.CancelOrders");
    assertThat(catalog.undo("shop.CheckoutJourney")).isEmpty();
    assertThat(catalog.undo("shop.Nobody")).isEmpty();
  }

  @Test
  void constructorThatThrows_isToldWhenAJourneyBegins() throws IOException {
    work.write(
        "shop/CheckoutJourney.java",
        Workplace.journey("shop", "CheckoutJourney", "")
            .replace(
                "  @Override", "  private int number = Integer.parseInt(\"x\");\n\n  @Override"));

    JourneyClass checkout = work.folder().current().find("checkout").orElseThrow();

    assertThatThrownBy(checkout::create)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "journey checkout could not start: the constructor of shop.CheckoutJourney threw"
                + " java.lang.NumberFormatException: For input string: \"x\"");
  }
}
