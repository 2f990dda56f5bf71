package dev.journeybeat;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import dev.journeybeat.HouseRule.Planted;
import java.util.List;
import java.util.stream.Stream;

/** The rooms of the house, what each may use of the others, and which libraries live there. */
final class House {

  static final String BASE = "dev.journeybeat";

  /** Usable everywhere but in {@code demo}, which uses nothing of the monitor. */
  private static final String SETTINGS = "settings";

  private static final List<Room> ROOMS =
      List.of(
          new Room("settings"),
          new Room("api"),
          new Room("result"),
          new Room("browser", "api"),
          new Room("wire"),
          new Room("mail", "api", "wire"),
          new Room("probe", "api", "result", "wire"),
          new Room("evidence", "browser", "result"),
          new Room("history", "api", "result"),
          new Room("undo", "api", "result", "history"),
          new Room("journeys", "api"),
          new Room("trace", "result", "wire"),
          new Room(
              "runner",
              "api",
              "result",
              "browser",
              "mail",
              "probe",
              "evidence",
              "history",
              "undo",
              "journeys",
              "trace"),
          new Room("schedule", "result"),
          new Room(
              "monitor",
              "api",
              "result",
              "browser",
              "mail",
              "probe",
              "evidence",
              "history",
              "undo",
              "journeys",
              "runner",
              "schedule",
              "channel",
              "alert",
              "web",
              "metrics",
              "trace",
              "config"),
          new Room("channel", "result", "wire"),
          new Room("alert", "result", "history", "channel"),
          new Room("report", "history", "result"),
          new Room("metrics", "browser", "result"),
          new Room("web", "history", "result", "schedule", "undo", "wire", "report"));

  private static final List<Library> LIBRARIES =
      List.of(
          new Library("org.quartz", "Scheduler", "schedule"),
          new Library("jakarta.mail", "Session", "mail", "probe", "channel", "wire", "demo"),
          new Library(
              "org.eclipse.angus", "mail.imap.IMAPFolder", "mail", "probe", "channel", "demo"),
          new Library(
              "org.apache.hc", "client5.http.classic.HttpClient", "probe", "channel", "wire"),
          new Library("redis.clients", "jedis.Jedis", "probe"),
          new Library("org.xbill", "DNS.Resolver", "probe"),
          new Library("com.mongodb", "client.MongoClient", "probe"),
          new Library("io.pebbletemplates", "pebble.PebbleEngine", "channel"),
          new Library("io.micrometer", "core.instrument.MeterRegistry", "metrics"),
          new Library("io.opentelemetry", "api.trace.Span", "trace"),
          new Library("com.icegreen", "greenmail.util.GreenMail", "demo"),
          new Library("com.nimbusds", "oauth2.sdk.AuthorizationRequest", "web"),
          new Library("io.javalin", "Javalin", "web", "demo"),
          new Library("org.eclipse.jetty", "http.UriCompliance", "web", "demo"),
          new Library("java.sql", "Connection", "history", "undo", "alert", "probe", "demo"),
          new Library("javax.sql", "DataSource", "history", "undo", "alert", "probe", "demo"),
          new Library("org.jdbi", "v3.core.Jdbi", "history", "undo", "alert", "probe", "demo"),
          new Library("org.sqlite", "SQLiteConfig", "history", "undo", "alert", "probe", "demo"),
          new Library("gg.jte", "TemplateEngine", "report", "web", "demo"),
          new Library("org.webjars", "WebJarVersionLocator", "report", "web"),
          new Library("org.apache.commons.csv", "CSVPrinter", "report"),
          new Library("com.zaxxer.hikari", "HikariDataSource", "history"),
          new Library("org.flywaydb", "core.Flyway", "history"),
          new Library("com.jayway.jsonpath", "JsonPath", "probe"),
          new Library("org.openqa.selenium", "WebDriver", "api", "browser", "evidence", "runner"),
          new Library("com.codeborne.selenide", "Selenide", "api", "browser", "evidence", "runner"),
          new Library("io.github.bonigarcia", "wdm.WebDriverManager", "browser"),
          new Library("org.testcontainers", "DockerClientFactory", "browser"),
          new Library("org.snakeyaml", "engine.v2.api.Load", "config"),
          new Library("org.jsoup", "Jsoup", "mail"),
          new Library("javax.tools", "JavaCompiler", "journeys"),
          new Library("picocli", "CommandLine", "cli"),
          new Library("ch.qos.logback", "classic.Logger", "cli"),
          new Library("org.assertj", "core.api.Assertions"));

  private House() {}

  static Stream<HouseRule> rules() {
    return Stream.of(
            ROOMS.stream().map(Room::rule),
            Stream.of(noOtherRoom(), config(), cli(), demo()),
            LIBRARIES.stream().map(Library::rule))
        .flatMap(rules -> rules);
  }

  /** A package, and the packages it may use. */
  private record Room(String name, List<String> mayUse) {

    Room(String name, String... mayUse) {
      this(name, List.of(mayUse));
    }

    HouseRule rule() {
      String[] open =
          Stream.concat(Stream.of(name, SETTINGS), mayUse.stream())
              .map(House::in)
              .toArray(String[]::new);
      return new HouseRule(
          "%s uses only %s".formatted(name, mayUse),
          noClasses()
              .that(resideInAPackage(in(name)))
              .should()
              .dependOnClassesThat(ofTheHouse().and(not(resideInAnyPackage(open)))),
          new Planted(BASE + "." + name, "%s.cli.{it} it;".formatted(BASE)),
          new Planted(BASE + ".cli", ""));
    }
  }

  /**
   * A library, one class of it, and the packages where it lives. {@code Main} may use all, to wire
   * it.
   */
  private record Library(String packageName, String oneClass, List<String> homes) {

    Library(String packageName, String oneClass, String... homes) {
      this(packageName, oneClass, List.of(homes));
    }

    HouseRule rule() {
      String[] rooms =
          Stream.concat(Stream.of(BASE), homes.stream().map(House::in)).toArray(String[]::new);
      return new HouseRule(
          "%s lives in %s".formatted(packageName, homes),
          noClasses()
              .that(ofTheHouse().and(not(resideInAnyPackage(rooms))))
              .should()
              .dependOnClassesThat()
              .resideInAPackage(packageName + ".."),
          new Planted(BASE + ".result", "%s.%s it;".formatted(packageName, oneClass)));
    }
  }

  private static HouseRule noOtherRoom() {
    String[] rooms =
        Stream.concat(
                Stream.of(BASE, in("config"), in("cli"), in("demo")),
                ROOMS.stream().map(room -> in(room.name())))
            .toArray(String[]::new);
    return new HouseRule(
        "there is no other package",
        noClasses().should(be(ofTheHouse().and(not(resideInAnyPackage(rooms))))),
        new Planted(BASE + ".util", ""));
  }

  private static HouseRule config() {
    DescribedPredicate<JavaClass> data =
        DescribedPredicate.describe(
            "records or enums",
            type ->
                type.isRecord()
                    || type.isEnum()
                    // What a schedule may say is known where it is kept.
                    || type.getSimpleName().equals("Cadence"));
    return new HouseRule(
        "config uses only settings records",
        noClasses()
            .that(resideInAPackage(in("config")))
            .should()
            .dependOnClassesThat(
                ofTheHouse()
                    .and(not(resideInAnyPackage(in("config"), in(SETTINGS))))
                    .and(not(data).or(resideInAnyPackage(in("demo"), in("result"))))),
        new Planted(BASE + ".config", "%s.web.{it} it;".formatted(BASE)),
        new Planted(BASE + ".web", ""));
  }

  private static HouseRule cli() {
    return new HouseRule(
        "cli does not see demo's inside",
        noClasses()
            .that(resideInAPackage(in("cli")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(BASE + ".demo.(*).."),
        new Planted(BASE + ".cli", "%s.demo.shop.{it} it;".formatted(BASE)),
        new Planted(BASE + ".demo.shop", ""));
  }

  private static HouseRule demo() {
    return new HouseRule(
        "demo uses nothing of the monitor",
        noClasses()
            .that(resideInAPackage(in("demo")))
            .should()
            .dependOnClassesThat(ofTheHouse().and(resideOutsideOfPackage(in("demo")))),
        new Planted(BASE + ".demo", "%s.settings.Secret it;".formatted(BASE)));
  }

  static DescribedPredicate<JavaClass> ofTheHouse() {
    return resideInAPackage(BASE + "..");
  }

  static String in(String room) {
    return "%s.%s..".formatted(BASE, room);
  }
}
