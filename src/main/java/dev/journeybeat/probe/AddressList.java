package dev.journeybeat.probe;

import dev.journeybeat.settings.UnusableSetting;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file of addresses, one a line, each with the text that its page must have, if any: {@code
 * https://shop.example/ Welcome}. What begins with {@code #}, and lines {@code NAME=value}, are
 * passed over, so that lists which other healthchecks were run from work as they are.
 */
final class AddressList {

  private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*=.*");
  private static final String VALID =
      "lines such as \"https://shop.example/\" or \"https://shop.example/ Welcome\"";

  private AddressList() {}

  /**
   * The healthchecks of a file, by their addresses.
   *
   * @throws UnusableSetting if it can't be read or has other lines; says which
   */
  static Map<String, HealthcheckSettings> read(Path file) {
    Map<String, HealthcheckSettings> checks = new LinkedHashMap<>();
    List<String> wrong = new ArrayList<>();
    int number = 0;
    for (String line : lines(file)) {
      number++;
      String text = line.replace("\uFEFF", "").strip();
      if (text.isEmpty() || text.startsWith("#") || ASSIGNMENT.matcher(text).matches()) {
        continue;
      }
      String[] parts = text.split("\\s+", 2);
      Http check = check(parts[0], parts.length == 1 ? null : parts[1]);
      if (check == null) {
        wrong.add("\"%s\" in line %d".formatted(text, number));
      } else if (checks.putIfAbsent(parts[0], HealthcheckSettings.of(check)) != null) {
        wrong.add("%s again in line %d".formatted(parts[0], number));
      }
    }
    if (!wrong.isEmpty()) {
      throw new UnusableSetting("file", file + " with " + String.join(", ", wrong), VALID);
    }
    return checks;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UnusableSetting(
          "file", file + ", which can't be read (" + e + ")", "a text file with " + VALID);
    }
  }

  private static @Nullable Http check(String address, @Nullable String text) {
    try {
      return Http.of(URI.create(address), text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
