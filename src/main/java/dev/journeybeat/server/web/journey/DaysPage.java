package dev.journeybeat.server.web.journey;

import dev.journeybeat.server.uptime.Uptime;
import dev.journeybeat.server.web.overview.DailyStats;
import dev.journeybeat.server.web.overview.DayStats;
import dev.journeybeat.server.web.overview.StepTrend;
import dev.journeybeat.server.web.page.Formats;
import java.util.List;
import java.util.Objects;

/** What the page of a journey shows of its last 90 days. */
public record DaysPage(DailyStats days) {

  private static final int SLOWEST = 10;

  /** How many days back each uptime reaches. */
  public List<Integer> spans() {
    return List.of(1, 7, 30, 90);
  }

  public String span(int days) {
    return switch (days) {
      case 1 -> "a day";
      case 7 -> "a week";
      default -> days + " days";
    };
  }

  public Uptime uptime(int days) {
    return Objects.requireNonNull(days().uptimes().get(days));
  }

  /** How much of it is known, for what is not is neither good nor bad. */
  public String known(int span) {
    Uptime uptime = uptime(span);
    return "%s up, %s down, %s inconclusive, %s not watched"
        .formatted(
            spoken(uptime.up().toMinutes()),
            spoken(uptime.down().toMinutes()),
            spoken(uptime.inconclusive().toMinutes()),
            spoken(uptime.unwatched().toMinutes()));
  }

  public String colour(DayStats day) {
    return Formats.word(day.worst());
  }

  /** All days in a sentence, for those who do not walk through them. */
  public String summary() {
    long failed = days.days().stream().filter(day -> day.failed() > 0).count();
    long ran = days.days().stream().filter(day -> day.worst() != null).count();
    return "Of the last %d days it ran on %d; on %d of these a run failed."
        .formatted(days.days().size(), ran, failed);
  }

  public List<StepTrend> slowest() {
    return days.trends().stream().filter(step -> step.passed() > 0).limit(SLOWEST).toList();
  }

  /** Those that passed only at a later attempt, the worst first. */
  public List<StepTrend> flaky() {
    return days.trends().stream()
        .filter(step -> step.madeUpFor() > 0)
        .sorted((one, other) -> Integer.compare(other.madeUpFor(), one.madeUpFor()))
        .toList();
  }

  public boolean hasMail() {
    return days.steps().stream().anyMatch(sum -> sum.mails() > 0);
  }

  private static String spoken(long minutes) {
    if (minutes >= 2_880) {
      return minutes / 1_440 + " d";
    }
    return minutes >= 120 ? minutes / 60 + " h" : minutes + " min";
  }
}
