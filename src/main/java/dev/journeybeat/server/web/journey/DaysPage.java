package dev.journeybeat.server.web.journey;

import dev.journeybeat.server.uptime.Uptime;
import dev.journeybeat.server.web.overview.DailyStats;
import dev.journeybeat.server.web.overview.DayStats;
import dev.journeybeat.server.web.overview.StepTrend;
import dev.journeybeat.server.web.page.Formats;
import java.util.List;
import java.util.Objects;

/** The last 90 days on the page of a journey. */
public record DaysPage(DailyStats days) {

  private static final int SLOWEST = 10;

  /** Periods of the uptimes, in days. */
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

  /** Time in each state of a period. */
  public String known(int span) {
    Uptime uptime = uptime(span);
    return "%s up, %s down, %s inconclusive, %s not watched"
        .formatted(
            format(uptime.up().toMinutes()),
            format(uptime.down().toMinutes()),
            format(uptime.inconclusive().toMinutes()),
            format(uptime.unwatched().toMinutes()));
  }

  public String colour(DayStats day) {
    return Formats.word(day.worst());
  }

  /** Summary of all days in one sentence. */
  public String summary() {
    long failed = days.days().stream().filter(day -> day.failed() > 0).count();
    long ran = days.days().stream().filter(day -> day.worst() != null).count();
    return "In the last %d days it ran on %d days, with failed runs on %d."
        .formatted(days.days().size(), ran, failed);
  }

  public List<StepTrend> slowest() {
    return days.trends().stream().filter(step -> step.passed() > 0).limit(SLOWEST).toList();
  }

  /** Steps that passed only on a retry, the worst first. */
  public List<StepTrend> flaky() {
    return days.trends().stream()
        .filter(step -> step.madeUpFor() > 0)
        .sorted((one, other) -> Integer.compare(other.madeUpFor(), one.madeUpFor()))
        .toList();
  }

  public boolean hasMail() {
    return days.steps().stream().anyMatch(sum -> sum.mails() > 0);
  }

  private static String format(long minutes) {
    if (minutes >= 2_880) {
      return minutes / 1_440 + " d";
    }
    return minutes >= 120 ? minutes / 60 + " h" : minutes + " min";
  }
}
