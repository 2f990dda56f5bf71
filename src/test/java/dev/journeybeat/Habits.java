package dev.journeybeat;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.journeybeat.House.BASE;
import static dev.journeybeat.House.in;
import static dev.journeybeat.House.ofTheHouse;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import dev.journeybeat.HouseRule.Planted;
import java.time.Clock;
import java.util.Calendar;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What holds in every room of the house, and in the journeys. */
final class Habits {

  private static final String[] PROMISED_TO_JOURNEYS = {
    "java..", "com.codeborne.selenide..", "org.openqa.selenium..", "org.assertj..", "org.jspecify.."
  };

  private Habits() {}

  static Stream<HouseRule> rules() {
    return Stream.of(
        noCircles(), noStandardStreams(), noTimeOfItsOwn(), clocksAreGiven(), noDates(), noSleep());
  }

  static Stream<HouseRule> journeyRules() {
    return Stream.of(
        new HouseRule(
            "journeys use only the api of the house",
            noClasses()
                .that(not(ofTheHouse()))
                .should()
                .dependOnClassesThat(ofTheHouse().and(resideOutsideOfPackage(in("api")))),
            new Planted("storefront", BASE + ".result.Run it;")),
        new HouseRule(
            "journeys use only the libraries that are promised to them",
            classes()
                .that(not(ofTheHouse()))
                .should()
                .onlyDependOnClassesThat(
                    ofTheHouse()
                        .or(resideInAnyPackage(PROMISED_TO_JOURNEYS))
                        .or(describe("are in no jar", Habits::isInNoJar))),
            new Planted("storefront", "org.jsoup.Jsoup it;")));
  }

  private static HouseRule noCircles() {
    return new HouseRule(
        "packages never go in circles",
        slices().matching(BASE + ".(*)..").should().beFreeOfCycles(),
        new Planted(BASE + ".alert", BASE + ".web.{it} it;"),
        new Planted(BASE + ".web", BASE + ".alert.{it} it;"));
  }

  private static HouseRule noStandardStreams() {
    return new HouseRule(
        "only cli prints",
        noClasses()
            .that(ofTheHouse().and(resideOutsideOfPackage(in("cli"))))
            .should(ACCESS_STANDARD_STREAMS),
        new Planted(BASE + ".runner", "void print() { System.out.println(); }"));
  }

  private static HouseRule noTimeOfItsOwn() {
    return new HouseRule(
        "the time is what a clock says that was given",
        noClasses()
            .that(ofTheHouse())
            .should()
            .accessTargetWhere(describe("the time is taken from the system", Habits::takesTheTime)),
        new Planted(BASE + ".runner", "Object now() { return java.time.Instant.now(); }"));
  }

  private static HouseRule clocksAreGiven() {
    return new HouseRule(
        "clocks are made where a program starts",
        noClasses()
            .that(ofTheHouse().and(not(resideInAnyPackage(BASE, in("cli"), in("demo")))))
            .should()
            .accessTargetWhere(
                describe(
                    "a clock is made",
                    access -> isOf(access, Clock.class) && access.getName().startsWith("system"))),
        new Planted(BASE + ".runner", "Object clock = java.time.Clock.systemUTC();"));
  }

  /** Quartz, the libraries for mail, and certificates know no other. */
  private static HouseRule noDates() {
    return new HouseRule(
        "java.util.Date stays where a library wants it",
        noClasses()
            .that(
                ofTheHouse()
                    .and(
                        not(
                            resideInAnyPackage(
                                in("schedule"),
                                in("mail"),
                                in("probe"),
                                in("channel"),
                                in("alert"),
                                in("demo")))))
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Date"),
        new Planted(BASE + ".runner", "java.util.Date it;"));
  }

  private static HouseRule noSleep() {
    return new HouseRule(
        "nobody sleeps",
        noClasses()
            .that(ofTheHouse())
            .should()
            .accessTargetWhere(
                describe(
                    "somebody sleeps",
                    access ->
                        access.getName().equals("sleep")
                            && (isOf(access, Thread.class) || isOf(access, TimeUnit.class)))),
        new Planted(
            BASE + ".runner", "void nap() throws Exception { java.lang.Thread.sleep(1); }"));
  }

  private static boolean takesTheTime(JavaAccess<?> access) {
    return switch (access.getName()) {
      case "currentTimeMillis" -> isOf(access, System.class);
      case "getInstance" -> isOf(access, Calendar.class);
      // Given a clock, now() is what we want.
      case "now" ->
          access.getTargetOwner().getPackageName().equals("java.time")
              && !access.getTarget().getFullName().endsWith("(java.time.Clock)");
      default -> false;
    };
  }

  private static boolean isOf(JavaAccess<?> access, Class<?> type) {
    return access.getTargetOwner().isEquivalentTo(type);
  }

  private static boolean isInNoJar(JavaClass type) {
    return type.getSource().map(source -> source.getUri().getScheme().equals("file")).orElse(true);
  }
}
