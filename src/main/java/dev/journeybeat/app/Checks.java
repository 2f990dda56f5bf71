package dev.journeybeat.app;

import dev.journeybeat.config.Settings;
import dev.journeybeat.engine.browser.BrowserCheck;
import dev.journeybeat.engine.journeys.JourneyCatalog;
import dev.journeybeat.engine.journeys.JourneyFolder;
import dev.journeybeat.engine.journeys.JourneyProblem;
import dev.journeybeat.engine.run.RunnerDependencies;
import dev.journeybeat.server.healthcheck.OnFailedSettings;
import dev.journeybeat.server.history.store.Store;
import dev.journeybeat.server.ops.Check;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The checks of {@code journeybeat check}. */
final class Checks {

  private final Settings settings;
  private final JourneyFolder journeys;
  private final RunnerDependencies parts;
  private final Store store;

  Checks(Settings settings, JourneyFolder journeys, RunnerDependencies parts, Store store) {
    this.settings = settings;
    this.journeys = journeys;
    this.parts = parts;
    this.store = store;
  }

  List<Check> all() {
    List<Check> checks = new ArrayList<>();
    checks.add(new Check("browser", this::browser));
    checks.add(new Check("journeys", this::journeys));
    checks.add(new Check("history", store::check));
    settings
        .mail()
        .keySet()
        .forEach(
            name -> checks.add(new Check("mail " + name, () -> parts.mailboxes().check(name))));
    settings
        .databases()
        .keySet()
        .forEach(
            name -> checks.add(new Check("database " + name, () -> parts.databases().check(name))));
    settings
        .endpoints()
        .keySet()
        .forEach(
            name -> checks.add(new Check("endpoint " + name, () -> parts.endpoints().check(name))));
    OnFailedSettings onFailed = settings.healthchecks().onFailed();
    if (onFailed != null) {
      checks.add(new Check("on-failed", () -> program(onFailed.command().get(0))));
    }
    checks.add(new Check("alerts", this::alerts));
    if (!settings.references().isEmpty()) {
      checks.add(new Check("references", this::references));
    }
    return checks;
  }

  private String alerts() {
    if (settings.alerts().isEmpty()) {
      return "no alert policies configured; add one under \"alerts\"";
    }
    return settings.alerts().entrySet().stream()
        .map(
            policy ->
                "%s to %s"
                    .formatted(
                        policy.getValue().on(),
                        policy.getValue().allChannels().collect(Collectors.joining(", "))))
        .collect(Collectors.joining("; ", "", "; \"journeybeat alert test CHANNEL\" tests one"));
  }

  /** The path of a program, found as the operating system finds it. */
  private static String program(String name) {
    List<String> folders =
        name.contains("/") ? List.of("") : List.of(System.getenv("PATH").split(":"));
    return folders.stream()
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Path::toString)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "there is no executable program \"%s\". See".formatted(name)
                        + " healthchecks.on-failed.command in the configuration"));
  }

  private String references() {
    parts
        .references()
        .allSilent()
        .ifPresent(
            suppression -> {
              throw new IllegalStateException(suppression);
            });
    return "at least one answers of " + String.join(", ", settings.references());
  }

  private String browser() {
    BrowserCheck check = parts.browsers().check();
    if (!check.usable()) {
      throw new IllegalStateException(check.text());
    }
    return check.text();
  }

  private String journeys() {
    JourneyCatalog catalog = journeys.current();
    List<JourneyProblem> problems = journeys.state().problems();
    if (!problems.isEmpty()) {
      throw new IllegalStateException(
          problems.stream().map(String::valueOf).collect(Collectors.joining("\n")));
    }
    List<String> unknown =
        settings.journeys().keySet().stream().filter(name -> catalog.find(name).isEmpty()).toList();
    if (!unknown.isEmpty()) {
      throw new IllegalStateException(
          "the configuration has %s under \"journeys\", and there is no such journey; there are: %s"
              .formatted(
                  String.join(", ", unknown), String.join(", ", catalog.journeys().keySet())));
    }
    return String.join(", ", catalog.journeys().keySet());
  }
}
