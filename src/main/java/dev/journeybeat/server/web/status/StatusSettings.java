package dev.journeybeat.server.web.status;

import static dev.journeybeat.settings.Require.require;

import dev.journeybeat.settings.Default;
import dev.journeybeat.settings.Example;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Public status page, without a login, {@code web.status}.
 *
 * @param path Path of the page: lower-case letters, digits, dashes and slashes. Paths of the
 *     dashboard are not allowed.
 * @param title Title of the page, 60 characters or fewer.
 * @param allWell Sentence on the page while all shown journeys work, 200 characters or fewer.
 * @param journeys Journeys to show, each with its public name, 60 characters or fewer. At least
 *     one.
 * @param maintenance Maintenance windows to announce, up to 14 days ahead, each with its public
 *     text, 200 characters or fewer.
 * @param days Number of days of uptime to show, 0 to 90. With 0, no uptime is shown.
 * @param timeZone Time zone of the days.
 */
public record StatusSettings(
    @Default("/status") @Example("/status") String path,
    @Default("Status") @Example("Spoon shop") String title,
    @Default("All is well: customers can buy") @Example("\"All is well: customers can buy\"")
        String allWell,
    @Example("{checkout: Checkout}") Map<String, String> journeys,
    @Default("{}") @Example("{deploy: We bring a new version}") Map<String, String> maintenance,
    @Default("90") int days,
    @Default("UTC") @Example("Europe/Berlin") ZoneId timeZone) {

  /** Paths of the dashboard, and paths reserved for it. */
  static final Set<String> TAKEN =
      Set.of(
          "alerts",
          "api",
          "assets",
          "audit",
          "events",
          "health",
          "healthcheck",
          "journeys",
          "login",
          "logout",
          "maintenance",
          "metrics",
          "runs",
          "system",
          "undos");

  private static final Pattern PATH = Pattern.compile("/([a-z0-9-]+)(/[a-z0-9-]+)*");

  /** Maximum length for a badge. */
  private static final int LONGEST_NAME = 60;

  private static final int LONGEST_SENTENCE = 200;

  private static final int MOST_DAYS = 90;

  public StatusSettings {
    require(
        isFree(path),
        "path",
        path,
        "a free path of the dashboard, such as \"/status\": lower-case letters, digits and"
            + " dashes");
    requireText("title", title, LONGEST_NAME);
    requireText("all-well", allWell, LONGEST_SENTENCE);
    require(!journeys.isEmpty(), "journeys", "none", "one or more, such as {checkout: Checkout}");
    journeys.forEach((journey, name) -> requireText("journeys." + journey, name, LONGEST_NAME));
    maintenance.forEach((name, text) -> requireText("maintenance." + name, text, LONGEST_SENTENCE));
    require(
        days >= 0 && days <= MOST_DAYS,
        "days",
        days,
        "a number of days, such as 30 or 90, or 0 for no uptime");
  }

  private static boolean isFree(String path) {
    return PATH.matcher(path).matches() && !TAKEN.contains(path.split("/", 3)[1]);
  }

  private static void requireText(String key, String text, int longest) {
    require(
        !text.isBlank()
            && text.length() <= longest
            && text.chars().noneMatch(Character::isISOControl),
        key,
        text,
        "a public text: one line of at most %d characters".formatted(longest));
  }
}
