package dev.journeybeat.server.healthcheck;

import static dev.journeybeat.settings.Require.require;

import dev.journeybeat.settings.Default;
import dev.journeybeat.settings.Example;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cheap looks at what the shop is made of, {@code healthchecks}.
 *
 * @param every how often each looks, unless it says otherwise
 * @param timeout after which a look is given up, unless the healthcheck says otherwise
 * @param failsAfter how many looks in a row must fail before a healthcheck is down
 * @param maxAge how old a result may be to answer with, instead of looking anew
 * @param keep how long results are kept in the history
 * @param file a list of addresses, one a line, that are healthchecks, too
 * @param onFailed what to do when one goes down
 */
public record HealthchecksSettings(
    @Default("30s") Duration every,
    @Default("3s") Duration timeout,
    @Default("2") int failsAfter,
    @Default("10s") Duration maxAge,
    @Default("7d") Duration keep,
    @Example("config/healthchecks.txt") @Nullable Path file,
    @Nullable OnFailedSettings onFailed,
    @Default("{}") Map<String, HealthcheckSettings> checks) {

  private static final URI ANY_SITE = URI.create("http://localhost");
  private static final int LONGEST_NAME = 500;
  private static final Duration RAREST = Duration.ofDays(1);
  private static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(1);

  public HealthchecksSettings {
    requireEvery(every);
    requireTimeout(timeout);
    requireFailsAfter(failsAfter);
    require(!maxAge.isNegative(), "max-age", maxAge, "a duration such as \"10s\"");
    require(isPositive(keep), "keep", keep, "a duration such as \"7d\"");
    checks = Collections.unmodifiableMap(new LinkedHashMap<>(checks));
    Map<String, HealthcheckSettings> listed = listed(file, ANY_SITE);
    for (String name : checks.keySet()) {
      require(!listed.containsKey(name), "checks." + name, "a name of the file, too", "another");
      requireName(name, "checks." + name);
    }
    listed.keySet().forEach(name -> requireName(name, "file"));
  }

  /**
   * All of them by name: those of the configuration, then those of the file, in their order.
   *
   * @param site to which addresses of the file may be relative
   */
  Map<String, HealthcheckSettings> all(URI site) {
    Map<String, HealthcheckSettings> all = new LinkedHashMap<>(checks);
    all.putAll(listed(file, site));
    return all;
  }

  /** The databases that are looked into, by the names of the healthchecks that do. */
  public Map<String, String> databases() {
    Map<String, String> databases = new LinkedHashMap<>();
    checks.forEach(
        (name, check) -> {
          if (check.kind() instanceof Jdbc jdbc) {
            databases.put(name, jdbc.database());
          }
        });
    return databases;
  }

  private static Map<String, HealthcheckSettings> listed(@Nullable Path file, URI site) {
    return file == null ? Map.of() : AddressList.read(file, site);
  }

  /** The history keeps no longer ones, and addresses of pages can't have the others. */
  private static void requireName(String name, String key) {
    require(
        !name.isBlank()
            && name.chars().noneMatch(Character::isISOControl)
            && !name.equals(".")
            && !name.equals(".."),
        key,
        "the name \"%s\"".formatted(name.replaceAll("\\p{Cntrl}", " ")),
        "a name in one line, such as shop");
    require(
        name.length() <= LONGEST_NAME,
        key,
        "a name of %d characters".formatted(name.length()),
        LONGEST_NAME + " or fewer");
  }

  static void requireEvery(Duration every) {
    require(
        isPositive(every)
            && every.equals(Duration.ofSeconds(every.toSeconds()))
            && every.compareTo(RAREST) <= 0,
        "every",
        every,
        "whole seconds such as \"30s\", up to \"1d\"");
  }

  static void requireTimeout(Duration timeout) {
    require(
        isPositive(timeout) && timeout.compareTo(LONGEST_TIMEOUT) <= 0,
        "timeout",
        timeout,
        "\"1ms\" to \"1m\"");
  }

  static void requireFailsAfter(int failsAfter) {
    require(failsAfter >= 1, "fails-after", failsAfter, "1 or more");
  }

  private static boolean isPositive(Duration duration) {
    return !duration.isNegative() && !duration.isZero();
  }
}
