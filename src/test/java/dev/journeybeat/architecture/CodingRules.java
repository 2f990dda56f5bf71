package dev.journeybeat.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.journeybeat.architecture.Rooms.BASE;
import static dev.journeybeat.architecture.Rooms.in;
import static dev.journeybeat.architecture.Rooms.ours;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import dev.journeybeat.architecture.ArchitectureRule.Planted;
import java.time.Clock;
import java.util.Calendar;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Rules for all code, and for the journeys. */
final class CodingRules {

  private static final String[] PROMISED_TO_JOURNEYS = {
    "java..", "com.codeborne.selenide..", "org.openqa.selenium..", "org.assertj..", "org.jspecify.."
  };

  private CodingRules() {}

  static Stream<ArchitectureRule> rules() {
    return Stream.of(
        noCycles(), noStandardStreams(), noTimeOfItsOwn(), clocksAreGiven(), noDates(), noSleep());
  }

  static Stream<ArchitectureRule> journeyRules() {
    return Stream.of(
        new ArchitectureRule(
            "journeys use only the API",
            noClasses()
                .that(not(ours()))
                .should()
                .dependOnClassesThat(ours().and(resideOutsideOfPackage(in("api")))),
            new Planted("storefront", BASE + ".result.Run it;")),
        new ArchitectureRule(
            "journeys use only the libraries that are promised to them",
            classes()
                .that(not(ours()))
                .should()
                .onlyDependOnClassesThat(
                    ours()
                        .or(resideInAnyPackage(PROMISED_TO_JOURNEYS))
                        .or(describe("are in no jar", CodingRules::isInNoJar))),
            new Planted("storefront", "org.jsoup.Jsoup it;")));
  }

  /** Every package on its own, so that packages inside a room form no cycle either. */
  private static ArchitectureRule noCycles() {
    return new ArchitectureRule(
        "packages form no cycles",
        slices().matching("(" + BASE + "..)").should().beFreeOfCycles(),
        new Planted(BASE + ".server.alert", BASE + ".server.web.{it} it;"),
        new Planted(BASE + ".server.web", BASE + ".server.alert.{it} it;"));
  }

  private static ArchitectureRule noStandardStreams() {
    return new ArchitectureRule(
        "only cli prints",
        noClasses()
            .that(ours().and(resideOutsideOfPackage(in("cli"))))
            .should(ACCESS_STANDARD_STREAMS),
        new Planted(BASE + ".engine.run", "void print() { System.out.println(); }"));
  }

  private static ArchitectureRule noTimeOfItsOwn() {
    return new ArchitectureRule(
        "the time is what a clock says that was given",
        noClasses()
            .that(ours())
            .should()
            .accessTargetWhere(
                describe("the time is taken from the system", CodingRules::takesTheTime)),
        new Planted(BASE + ".engine.run", "Object now() { return java.time.Instant.now(); }"));
  }

  private static ArchitectureRule clocksAreGiven() {
    return new ArchitectureRule(
        "clocks are made where a program starts",
        noClasses()
            .that(ours().and(not(resideInAnyPackage(BASE, in("cli"), in("demo")))))
            .should()
            .accessTargetWhere(
                describe(
                    "a clock is made",
                    access -> isOf(access, Clock.class) && access.getName().startsWith("system"))),
        new Planted(BASE + ".engine.run", "Object clock = java.time.Clock.systemUTC();"));
  }

  /** Quartz, the libraries for mail, and certificates know no other. */
  private static ArchitectureRule noDates() {
    return new ArchitectureRule(
        "java.util.Date stays where a library wants it",
        noClasses()
            .that(
                ours()
                    .and(
                        not(
                            resideInAnyPackage(
                                in("server.schedule"),
                                in("engine.mail"),
                                in("server.healthcheck"),
                                in("server.alert.channel"),
                                in("net"),
                                in("demo")))))
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Date"),
        new Planted(BASE + ".engine.run", "java.util.Date it;"));
  }

  private static ArchitectureRule noSleep() {
    return new ArchitectureRule(
        "nobody sleeps",
        noClasses()
            .that(ours())
            .should()
            .accessTargetWhere(
                describe(
                    "somebody sleeps",
                    access ->
                        access.getName().equals("sleep")
                            && (isOf(access, Thread.class) || isOf(access, TimeUnit.class)))),
        new Planted(
            BASE + ".engine.run", "void nap() throws Exception { java.lang.Thread.sleep(1); }"));
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
