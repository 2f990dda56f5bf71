package dev.journeybeat.engine.mail;

import dev.journeybeat.api.Mail;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Formats numbers and lists for messages. */
final class MailText {

  private static final int MOST_SUBJECTS = 10;
  private static final int LONGEST_SUBJECT = 100;

  private MailText() {}

  static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  /** Such as {@code 2 min}, {@code 1 min 30 s} or {@code 500 ms}. */
  static String duration(Duration duration) {
    if (duration.toSeconds() == 0) {
      return duration.toMillis() + " ms";
    }
    String told =
        Stream.of(
                part(duration.toHours(), "h"),
                part(duration.toMinutesPart(), "min"),
                part(duration.toSecondsPart(), "s"))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    return told;
  }

  /** Such as {@code 2 new e-mails: "Welcome!", "Your weekly spoons"}. */
  static String mails(List<? extends Mail> mails) {
    if (mails.isEmpty()) {
      return "no new e-mail";
    }
    String subjects =
        mails.stream()
            .limit(MOST_SUBJECTS)
            .map(mail -> quoted(mail.subject()))
            .collect(Collectors.joining(", "));
    int more = mails.size() - MOST_SUBJECTS;
    return "%s: %s%s"
        .formatted(
            count(mails.size(), "new e-mail"), subjects, more > 0 ? " and " + more + " more" : "");
  }

  static String quoted(String subject) {
    return subject.length() <= LONGEST_SUBJECT
        ? "\"" + subject + "\""
        : "\"" + subject.substring(0, LONGEST_SUBJECT) + "…\"";
  }

  private static String part(long number, String unit) {
    return number == 0 ? "" : number + " " + unit;
  }
}
