package dev.journeybeat.server.schedule;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.quartz.CronExpression;

/** Suggests the Quartz form of a Unix cron. */
final class UnixCron {

  private static final List<String> DAYS =
      List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");

  /** Days as numbers, which Quartz counts from 1; not the step after a slash. */
  private static final Pattern DAY = Pattern.compile("(?<![/\\d])[0-7](?!\\d)");

  private UnixCron() {}

  /** Text to add to an error; empty if there is no suggestion. */
  static String hint(String text) {
    String[] fields = text.split("\\s+");
    String quartz =
        switch (fields.length) {
          case 5 -> quartz("0", fields[0], fields[1], fields[2], fields[3], days(fields[4]));
          case 6 -> quartz(fields);
          default -> text;
        };
    return CronExpression.isValidExpression(quartz)
        ? "; you may mean \"%s\" (second, minute, hour, day, month, weekday)".formatted(quartz)
        : "";
  }

  /** Adds the question mark that Quartz requires for the unused day field. */
  private static String quartz(String... fields) {
    if (fields[5].equals("*")) {
      fields[5] = "?";
    } else if (fields[3].equals("*")) {
      fields[3] = "?";
    }
    return String.join(" ", fields);
  }

  private static String days(String field) {
    return DAY.matcher(field).replaceAll(UnixCron::day);
  }

  private static String day(MatchResult number) {
    return DAYS.get(Integer.parseInt(number.group()));
  }
}
