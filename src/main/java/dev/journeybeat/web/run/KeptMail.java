package dev.journeybeat.web.run;

import dev.journeybeat.history.KeptFile;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail that a run received.
 *
 * @param number counted from 1, as they arrived
 * @param text {@code null} if it has none that was kept; likewise the others
 * @param raw as the server had it
 */
public record KeptMail(
    int number, @Nullable KeptFile text, @Nullable KeptFile html, @Nullable KeptFile raw) {

  private static final Pattern NAME = Pattern.compile("mail-(\\d{1,6})\\.(txt|html|eml)");

  static List<KeptMail> all(List<KeptFile> files) {
    TreeMap<Integer, KeptMail> mails = new TreeMap<>();
    for (KeptFile file : files) {
      Matcher name = NAME.matcher(file.name());
      if (name.matches()) {
        mails.merge(
            Integer.valueOf(name.group(1)), of(name, file), (one, other) -> one.with(other));
      }
    }
    return List.copyOf(mails.values());
  }

  static boolean isPart(KeptFile file) {
    return NAME.matcher(file.name()).matches();
  }

  private static KeptMail of(Matcher name, KeptFile file) {
    int number = Integer.parseInt(name.group(1));
    return switch (name.group(2)) {
      case "txt" -> new KeptMail(number, file, null, null);
      case "html" -> new KeptMail(number, null, file, null);
      default -> new KeptMail(number, null, null, file);
    };
  }

  private KeptMail with(KeptMail other) {
    return new KeptMail(
        number, either(text, other.text), either(html, other.html), either(raw, other.raw));
  }

  private static @Nullable KeptFile either(@Nullable KeptFile one, @Nullable KeptFile other) {
    return Optional.ofNullable(one).orElse(other);
  }
}
