package dev.journeybeat.server.web.run;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Console of the pages, line by line. */
public record ConsolePage(List<Line> lines) {

  /** Format of the evidence. Continuation lines are indented. */
  private static final Pattern BEGINNING =
      Pattern.compile("(\\S+Z) (DEBUG|INFO|WARNING|ERROR) +(.*)");

  /**
   * One message.
   *
   * @param at {@code null} if not known
   * @param level in lower case
   */
  public record Line(@Nullable Instant at, String level, String text) {
    private Line followedBy(String more) {
      return new Line(at, level, text + "\n" + more);
    }
  }

  public ConsolePage {
    lines = List.copyOf(lines);
  }

  static ConsolePage of(Stream<String> file) {
    List<Line> lines = new ArrayList<>();
    file.forEach(
        text -> {
          Matcher line = BEGINNING.matcher(text);
          if (line.matches()) {
            lines.add(
                new Line(
                    moment(line.group(1)), line.group(2).toLowerCase(Locale.ROOT), line.group(3)));
          } else if (lines.isEmpty()) {
            lines.add(new Line(null, "info", text));
          } else {
            lines.set(lines.size() - 1, lines.get(lines.size() - 1).followedBy(text.strip()));
          }
        });
    return new ConsolePage(lines);
  }

  /** Number of errors. */
  public long errors() {
    return lines.stream().filter(line -> line.level().equals("error")).count();
  }

  private static @Nullable Instant moment(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
