package dev.journeybeat.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import dev.journeybeat.architecture.ArchitectureRule.Planted;
import java.util.List;
import java.util.stream.Stream;

/** The packages, which other packages each may use, and which libraries each may use. */
final class Rooms {

  static final String BASE = "dev.journeybeat";

  /** Usable everywhere but in {@code demo}, which uses nothing of the monitor. */
  private static final String SETTINGS = "settings";

  private static final List<Room> ROOMS =
      List.of(
          new Room("settings"),
          new Room("api"),
          new Room("result"),
          new Room("net"),
          new Room("engine.store", "api", "result"),
          new Room("engine.journeys", "api"),
          new Room("engine.browser", "api"),
          new Room("engine.mail", "api", "net"),
          new Room("engine.check", "api", "net", "result"),
          new Room("engine.evidence", "engine.browser", "result"),
          new Room("engine.undo", "api", "engine.store", "result"),
          new Room("engine.run", "api", "engine", "net", "result"),
          new Room("server.schedule", "result"),
          new Room("server.history", "api", "engine.store", "engine.undo", "result"),
          new Room(
              "server.healthcheck",
              "engine.check",
              "engine.run",
              "engine.store",
              "net",
              "result",
              "server.command",
              "server.history",
              "server.schedule"),
          new Room("server.command", "result"),
          new Room("server.uptime", "result", "server.history"),
          new Room("server.report", "result", "server.history", "server.uptime"),
          new Room(
              "server.alert", "engine.store", "net", "result", "server.command", "server.history"),
          new Room("server.metrics", "engine.browser", "result"),
          new Room("server.trace", "engine.run", "net", "result"),
          new Room(
              "server.ops", "engine.store", "net", "result", "server.history", "server.schedule"),
          new Room(
              "server.web",
              "engine.store",
              "engine.undo",
              "net",
              "result",
              "server.history",
              "server.report",
              "server.schedule",
              "server.uptime"),
          new Room("app", "api", "config", "engine", "net", "result", "server"));

  private static final List<Library> LIBRARIES =
      List.of(
          new Library("org.quartz", "Scheduler", "server.schedule"),
          new Library(
              "jakarta.mail",
              "Session",
              "engine.mail",
              "server.healthcheck",
              "server.alert.channel",
              "net",
              "demo"),
          new Library(
              "org.eclipse.angus",
              "mail.imap.IMAPFolder",
              "engine.mail",
              "server.healthcheck",
              "server.alert.channel",
              "demo"),
          new Library(
              "org.apache.hc",
              "client5.http.classic.HttpClient",
              "engine.check",
              "server.healthcheck",
              "server.alert.channel",
              "net"),
          new Library("redis.clients", "jedis.Jedis", "server.healthcheck"),
          new Library("org.xbill", "DNS.Resolver", "server.healthcheck"),
          new Library("com.mongodb", "client.MongoClient", "server.healthcheck"),
          new Library("io.pebbletemplates", "pebble.PebbleEngine", "server.alert.channel"),
          new Library("io.micrometer", "core.instrument.MeterRegistry", "server.metrics"),
          new Library("io.opentelemetry", "api.trace.Span", "server.trace"),
          new Library("com.icegreen", "greenmail.util.GreenMail", "demo"),
          new Library("com.nimbusds", "oauth2.sdk.AuthorizationRequest", "server.web.access"),
          new Library("io.javalin", "Javalin", "server.web", "demo"),
          new Library("org.eclipse.jetty", "http.UriCompliance", "server.web", "demo"),
          new Library(
              "java.sql",
              "Connection",
              "server.history",
              "server.alert",
              "engine.check",
              "server.healthcheck",
              "demo"),
          new Library(
              "javax.sql",
              "DataSource",
              "server.history",
              "server.alert",
              "engine.check",
              "server.healthcheck",
              "demo"),
          new Library(
              "org.jdbi",
              "v3.core.Jdbi",
              "server.history",
              "server.alert",
              "engine.check",
              "server.healthcheck",
              "demo"),
          new Library(
              "org.sqlite",
              "SQLiteConfig",
              "server.history",
              "server.alert",
              "engine.check",
              "server.healthcheck",
              "demo"),
          new Library("gg.jte", "TemplateEngine", "server.report", "server.web", "demo"),
          new Library("org.webjars", "WebJarVersionLocator", "server.report", "server.web"),
          new Library("org.apache.commons.csv", "CSVPrinter", "server.report"),
          new Library("com.zaxxer.hikari", "HikariDataSource", "server.history.store"),
          new Library("org.flywaydb", "core.Flyway", "server.history.store"),
          new Library("com.jayway.jsonpath", "JsonPath", "engine.check"),
          new Library(
              "org.openqa.selenium",
              "WebDriver",
              "api",
              "engine.browser",
              "engine.evidence",
              "engine.run"),
          new Library(
              "com.codeborne.selenide",
              "Selenide",
              "api",
              "engine.browser",
              "engine.evidence",
              "engine.run"),
          new Library("io.github.bonigarcia", "wdm.WebDriverManager", "engine.browser.process"),
          new Library("org.testcontainers", "DockerClientFactory", "engine.browser.container"),
          new Library("org.snakeyaml", "engine.v2.api.Load", "config"),
          new Library("org.jsoup", "Jsoup", "engine.mail"),
          new Library("javax.tools", "JavaCompiler", "engine.journeys"),
          new Library("picocli", "CommandLine", "cli"),
          new Library("ch.qos.logback", "classic.Logger", "cli"),
          new Library("org.assertj", "core.api.Assertions"));

  private Rooms() {}

  static Stream<ArchitectureRule> rules() {
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

    ArchitectureRule rule() {
      String[] open =
          Stream.concat(Stream.of(name, SETTINGS), mayUse.stream())
              .map(Rooms::in)
              .toArray(String[]::new);
      return new ArchitectureRule(
          "%s uses only %s".formatted(name, mayUse),
          noClasses()
              .that(resideInAPackage(in(name)))
              .should()
              .dependOnClassesThat(ours().and(not(resideInAnyPackage(open)))),
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

    ArchitectureRule rule() {
      String[] rooms =
          Stream.concat(Stream.of(BASE), homes.stream().map(Rooms::in)).toArray(String[]::new);
      return new ArchitectureRule(
          "%s lives in %s".formatted(packageName, homes),
          noClasses()
              .that(ours().and(not(resideInAnyPackage(rooms))))
              .should()
              .dependOnClassesThat()
              .resideInAPackage(packageName + ".."),
          new Planted(BASE + ".result", "%s.%s it;".formatted(packageName, oneClass)));
    }
  }

  private static ArchitectureRule noOtherRoom() {
    String[] rooms =
        Stream.concat(
                Stream.of(
                    BASE, BASE + ".engine", BASE + ".server", in("config"), in("cli"), in("demo")),
                ROOMS.stream().map(room -> in(room.name())))
            .toArray(String[]::new);
    return new ArchitectureRule(
        "there is no other package",
        noClasses().should(be(ours().and(not(resideInAnyPackage(rooms))))),
        new Planted(BASE + ".util", ""));
  }

  private static ArchitectureRule config() {
    DescribedPredicate<JavaClass> data =
        DescribedPredicate.describe(
            "records or enums",
            type ->
                type.isRecord()
                    || type.isEnum()
                    // What a schedule may say is known where it is kept.
                    || type.getSimpleName().equals("Cadence"));
    return new ArchitectureRule(
        "config uses only settings records",
        noClasses()
            .that(resideInAPackage(in("config")))
            .should()
            .dependOnClassesThat(
                ours()
                    .and(not(resideInAnyPackage(in("config"), in(SETTINGS))))
                    .and(not(data).or(resideInAnyPackage(in("demo"), in("result"))))),
        new Planted(BASE + ".config", "%s.server.web.{it} it;".formatted(BASE)),
        new Planted(BASE + ".server.web", ""));
  }

  private static ArchitectureRule cli() {
    return new ArchitectureRule(
        "cli does not see demo's inside",
        noClasses()
            .that(resideInAPackage(in("cli")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(BASE + ".demo.(*).."),
        new Planted(BASE + ".cli", "%s.demo.shop.{it} it;".formatted(BASE)),
        new Planted(BASE + ".demo.shop", ""));
  }

  private static ArchitectureRule demo() {
    return new ArchitectureRule(
        "demo uses nothing of the monitor",
        noClasses()
            .that(resideInAPackage(in("demo")))
            .should()
            .dependOnClassesThat(ours().and(resideOutsideOfPackage(in("demo")))),
        new Planted(BASE + ".demo", "%s.settings.Secret it;".formatted(BASE)));
  }

  static DescribedPredicate<JavaClass> ours() {
    return resideInAPackage(BASE + "..");
  }

  static String in(String room) {
    return "%s.%s..".formatted(BASE, room);
  }
}
