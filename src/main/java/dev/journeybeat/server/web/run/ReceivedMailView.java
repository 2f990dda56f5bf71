package dev.journeybeat.server.web.run;

import dev.journeybeat.server.history.queries.EvidenceFile;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail that a run received.
 *
 * @param number number from 1, in the order of arrival
 * @param text {@code null} if none is kept; likewise the others
 * @param raw the e-mail as received
 */
public record ReceivedMailView(
    int number,
    @Nullable EvidenceFile text,
    @Nullable EvidenceFile html,
    @Nullable EvidenceFile raw) {

  private static final Pattern NAME = Pattern.compile("mail-(\\d{1,6})\\.(txt|html|eml)");

  static List<ReceivedMailView> all(List<EvidenceFile> files) {
    TreeMap<Integer, ReceivedMailView> mails = new TreeMap<>();
    for (EvidenceFile file : files) {
      Matcher name = NAME.matcher(file.name());
      if (name.matches()) {
        mails.merge(
            Integer.valueOf(name.group(1)), of(name, file), (one, other) -> one.with(other));
      }
    }
    return List.copyOf(mails.values());
  }

  static boolean isPart(EvidenceFile file) {
    return NAME.matcher(file.name()).matches();
  }

  private static ReceivedMailView of(Matcher name, EvidenceFile file) {
    int number = Integer.parseInt(name.group(1));
    return switch (name.group(2)) {
      case "txt" -> new ReceivedMailView(number, file, null, null);
      case "html" -> new ReceivedMailView(number, null, file, null);
      default -> new ReceivedMailView(number, null, null, file);
    };
  }

  private ReceivedMailView with(ReceivedMailView other) {
    return new ReceivedMailView(
        number, either(text, other.text), either(html, other.html), either(raw, other.raw));
  }

  private static @Nullable EvidenceFile either(
      @Nullable EvidenceFile one, @Nullable EvidenceFile other) {
    return Optional.ofNullable(one).orElse(other);
  }
}
