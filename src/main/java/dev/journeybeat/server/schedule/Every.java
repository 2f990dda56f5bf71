package dev.journeybeat.server.schedule;

import dev.journeybeat.settings.UnusableSetting;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fires at the start, and then at a fixed interval. */
final class Every extends Cadence {

  private static final Pattern FORM = Pattern.compile("every (\\d{1,6}) ?([smhd])");

  private static final Duration LONGEST = Duration.ofDays(366);

  private final Duration period;

  private Every(String text, Duration period) {
    super(text);
    this.period = period;
  }

  /**
   * @param key key of the setting
   * @return empty if it has another form
   * @throws UnusableSetting if the period is out of range
   */
  static Optional<Every> of(String key, String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    String unit = form.group(2);
    Duration period = Duration.parse((unit.equals("d") ? "P" : "PT") + form.group(1) + unit);
    if (period.isZero() || period.compareTo(LONGEST) > 0) {
      throw new UnusableSetting(key, text, "\"every 1s\" to \"every 366d\"");
    }
    return Optional.of(new Every(text, period));
  }

  @Override
  public Optional<Instant> next(Instant after) {
    return Optional.of(after.plus(period));
  }

  @Override
  FireTimes moments(Instant start, Duration offset) {
    return momentsFrom(start.plus(offset), period);
  }

  static FireTimes momentsFrom(Instant start, Duration period) {
    Instant first = start.truncatedTo(ChronoUnit.MILLIS);
    return after ->
        after.isBefore(first)
            ? first
            : first.plus(period.multipliedBy(Duration.between(first, after).dividedBy(period) + 1));
  }

  Duration period() {
    return period;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Every every && period.equals(every.period);
  }

  @Override
  public int hashCode() {
    return period.hashCode();
  }
}
