package dev.journeybeat.server.healthcheck;

import dev.journeybeat.settings.UnusableSetting;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A file with one address per line, each with an optional text that its page must contain: {@code
 * https://shop.example/ Welcome}, or {@code /about Our team} of the shop itself. Lines that start
 * with {@code #} and lines {@code NAME=value} are ignored, so lists of other healthcheck tools work
 * unchanged.
 */
final class AddressList {

  private static final Pattern ASSIGNMENT =
      Pattern.compile("(export\\s+)?[A-Za-z_][A-Za-z0-9_]*\\s*=.*");
  private static final Pattern BEGINNING = Pattern.compile("(?i)https?://|/");
  private static final Pattern LOGIN = Pattern.compile("//[^/\\s]*@");
  private static final String VALID =
      "lines such as \"https://shop.example/ Welcome\" or \"/about Our team\"";

  private final URI site;
  private final Map<String, HealthcheckSettings> checks = new LinkedHashMap<>();
  private final List<String> wrong = new ArrayList<>();

  private AddressList(URI site) {
    this.site = site;
  }

  /**
   * Reads the healthchecks of a file, by address. A repeated address has its text in its name.
   *
   * @param site the base of relative addresses
   * @throws UnusableSetting if the file can't be read or has invalid lines; the message names them
   */
  static Map<String, HealthcheckSettings> read(Path file, URI site) {
    AddressList list = new AddressList(site);
    int number = 0;
    for (String line : lines(file)) {
      list.add(line.replace("\uFEFF", "").strip(), ++number);
    }
    if (!list.wrong.isEmpty()) {
      throw new UnusableSetting("file", file + " with " + String.join(", ", list.wrong), VALID);
    }
    return list.checks;
  }

  private void add(String line, int number) {
    if (line.isEmpty() || line.startsWith("#") || ASSIGNMENT.matcher(line).matches()) {
      return;
    }
    String[] parts = line.split("\\s+", 2);
    try {
      if (!BEGINNING.matcher(line).lookingAt()) {
        throw new URISyntaxException(parts[0], "neither an address nor a path");
      }
      URI address = site.resolve("/").resolve(new URI(parts[0]));
      Http check = Http.of(address, parts.length == 1 ? null : parts[1]);
      String name = checks.containsKey(parts[0]) ? line : parts[0];
      if (checks.putIfAbsent(name, HealthcheckSettings.of(check)) != null) {
        wrong.add("\"%s\" again in line %d".formatted(line, number));
      }
    } catch (UnusableSetting | URISyntaxException e) {
      wrong.add("\"%s\" in line %d".formatted(LOGIN.matcher(line).replaceAll("//***@"), number));
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UnusableSetting(
          "file", file + ", which can't be read (" + e + ")", "a text file with " + VALID);
    }
  }
}
