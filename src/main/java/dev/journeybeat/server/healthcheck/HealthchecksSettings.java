package dev.journeybeat.server.healthcheck;

import static dev.journeybeat.settings.Require.require;

import dev.journeybeat.settings.Default;
import dev.journeybeat.settings.Example;
import dev.journeybeat.settings.RenamedFrom;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Frequent, cheap probes of the systems behind the shop, {@code healthchecks}.
 *
 * @param interval Interval between two probes of each healthcheck, in whole seconds, at most {@code
 *     1d}. A healthcheck can override it.
 * @param timeout Maximum time for one probe, at most {@code 1m}. A healthcheck can override it.
 * @param failureThreshold Number of failed probes in a row that makes a healthcheck down. Until
 *     then, it is failing. A healthcheck can override it.
 * @param maxAge Maximum age of a result for {@code /healthcheck} and for a failed run. An older
 *     result is replaced by a new probe.
 * @param keep How long results are kept in the history.
 * @param file Text file with more healthchecks: one address per line, then an optional text that
 *     the page must contain. If left out, there are none.
 * @param onFailed Command to run when a healthcheck goes down. If left out, no command runs.
 * @param checks Healthchecks, by name. Each has exactly one type.
 */
public record HealthchecksSettings(
    @RenamedFrom("every") @Default("30s") Duration interval,
    @Default("3s") Duration timeout,
    @RenamedFrom("fails-after") @Default("2") int failureThreshold,
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
    requireEvery(interval);
    requireTimeout(timeout);
    requireFailsAfter(failureThreshold);
    require(!maxAge.isNegative(), "max-age", maxAge, "a duration such as \"10s\"");
    require(isPositive(keep), "keep", keep, "a duration such as \"7d\"");
    checks = Collections.unmodifiableMap(new LinkedHashMap<>(checks));
    Map<String, HealthcheckSettings> listed = listed(file, ANY_SITE);
    for (String name : checks.keySet()) {
      require(!listed.containsKey(name), "checks." + name, "a name that the file has", "another");
      requireName(name, "checks." + name);
    }
    listed.keySet().forEach(name -> requireName(name, "file"));
  }

  /**
   * All healthchecks by name: first those of the configuration, then those of the file, in order.
   *
   * @param site the base of relative addresses in the file
   */
  Map<String, HealthcheckSettings> all(URI site) {
    Map<String, HealthcheckSettings> all = new LinkedHashMap<>(checks);
    all.putAll(listed(file, site));
    return all;
  }

  /** The databases that healthchecks query, by the name of the healthcheck. */
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

  /** The history cannot store longer names, and page addresses cannot contain the others. */
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

  static void requireEvery(Duration interval) {
    require(
        isPositive(interval)
            && interval.equals(Duration.ofSeconds(interval.toSeconds()))
            && interval.compareTo(RAREST) <= 0,
        "interval",
        interval,
        "whole seconds such as \"30s\", up to \"1d\"");
  }

  static void requireTimeout(Duration timeout) {
    require(
        isPositive(timeout) && timeout.compareTo(LONGEST_TIMEOUT) <= 0,
        "timeout",
        timeout,
        "\"1ms\" to \"1m\"");
  }

  static void requireFailsAfter(int failureThreshold) {
    require(failureThreshold >= 1, "failure-threshold", failureThreshold, "1 or more");
  }

  private static boolean isPositive(Duration duration) {
    return !duration.isNegative() && !duration.isZero();
  }
}
