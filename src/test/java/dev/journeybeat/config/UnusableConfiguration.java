package dev.journeybeat.config;

import static dev.journeybeat.settings.Require.require;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.journeybeat.settings.Default;
import dev.journeybeat.settings.Example;
import dev.journeybeat.settings.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file of settings that is not usable, in a folder of a test. */
final class UnusableConfiguration {

  enum Browser {
    CHROME,
    HEADLESS_SHELL
  }

  record Schedule(@Example("every 5m") String schedule, @Default("2m") Duration deadline) {
    Schedule {
      require(
          schedule.startsWith("every "),
          "schedule",
          schedule,
          "\"every 5m\" or a Quartz cron such as \"0 0/5 * * * ?\"");
      require(
          deadline.compareTo(Duration.ofHours(1)) < 0,
          "deadline",
          deadline.toMinutes() + "m",
          "less than an hour");
    }
  }

  record Email(@Example("ops@shop.example") List<String> to, @Nullable Secret password) {
    Email {
      require(!to.isEmpty(), "to", to, "at least one address");
      require(
          password == null || password.value().length() > 7,
          "password",
          password == null ? "" : password.value(),
          "8 characters or more");
    }
  }

  record Alerts(@Nullable Email email) {}

  record Types(
      int number,
      boolean truth,
      Duration timeout,
      URI site,
      ZoneId zone,
      Locale language,
      Browser browser,
      List<String> hosts,
      Map<String, String> details) {}

  record Settings(
      @Default("https://shop.example") URI site,
      @Default("{}") Map<String, Schedule> journeys,
      @Default("[]") List<Email> customers,
      @Nullable Alerts alerts,
      @Nullable Types types) {}

  static final Variables VARIABLES =
      Variables.of(
          Map.of("PASSWORD", "tops3cr3t", "SHORT", "abc", "SITE", "shop.example", "EMPTY", "")
              ::get);

  private final Path folder;

  UnusableConfiguration(Path folder) {
    this.folder = folder;
  }

  String problems(String yaml) throws IOException {
    return problems(yaml.getBytes(StandardCharsets.UTF_8));
  }

  String problems(byte[] yaml) throws IOException {
    Path file = Files.write(folder.resolve("journeybeat.yaml"), yaml);
    return String.valueOf(
        catchThrowableOfType(
                ConfigurationException.class,
                () -> Configuration.load(file, Settings.class, VARIABLES))
            .getMessage());
  }

  static String unusable(String... problems) {
    return "Configuration not usable, nothing was started:\n  - " + String.join("\n  - ", problems);
  }
}
