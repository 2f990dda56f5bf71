package dev.journeybeat.schedule;

import static org.quartz.CalendarIntervalScheduleBuilder.calendarIntervalSchedule;

import dev.journeybeat.settings.UnusableSetting;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quartz.spi.MutableTrigger;

/** At once, and then again whenever so much time has passed. */
final class Every extends Cadence {

  private static final Pattern FORM = Pattern.compile("every (\\d{1,6}) ?([smhd])");

  private static final Duration LONGEST = Duration.ofDays(366);

  private final Duration period;

  private Every(String text, Duration period) {
    super(text);
    this.period = period;
  }

  static Optional<Cadence> of(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    String unit = form.group(2);
    Duration period = Duration.parse((unit.equals("d") ? "P" : "PT") + form.group(1) + unit);
    if (period.isZero() || period.compareTo(LONGEST) > 0) {
      throw new UnusableSetting("schedule", text, "\"every 1s\" to \"every 366d\"");
    }
    return Optional.of(new Every(text, period));
  }

  @Override
  public Optional<Instant> next(Instant after) {
    return Optional.of(after.plus(period));
  }

  @Override
  MutableTrigger trigger() {
    // Unlike a simple trigger's, its later fires stay where they were after one was missed.
    return calendarIntervalSchedule()
        .withIntervalInSeconds((int) period.toSeconds())
        .withMisfireHandlingInstructionFireAndProceed()
        .build();
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
