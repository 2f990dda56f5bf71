package dev.journeybeat.engine.journeys;

import dev.journeybeat.settings.KebabCase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Creates a journey with one page object as a starting point. Both compile and run. */
public final class JourneyScaffold {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*");

  private JourneyScaffold() {}

  /**
   * Creates a journey and its page object in a package of their own.
   *
   * @param folder the journey folder; created if it does not exist
   * @param name of the journey, such as {@code guest-checkout}
   * @return the created files, the journey first
   * @throws IllegalArgumentException if the name is not valid, or if one of the files exists; no
   *     file is created then
   */
  public static List<Path> create(Path folder, String name) {
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "\"%s\" is not a valid journey name; expected lower-case words with dashes such as"
                  .formatted(name)
              + " \"guest-checkout\"");
    }
    String className = className(name);
    Path home = folder.resolve(packageName(name));
    Path journey = home.resolve(className + "Journey.java");
    Path page = home.resolve(className + "Page.java");
    try {
      refuseIfTaken(folder, Set.of(journey.getFileName(), page.getFileName()));
      Files.createDirectories(home);
      write(journey, "Journey.java.template", name);
      write(page, "Page.java.template", name);
      return List.of(journey, page);
    } catch (IOException e) {
      throw new UncheckedIOException("could not write to " + home + ": " + e, e);
    }
  }

  private static boolean isName(String name) {
    // The class of "a-b" would have the name "ab".
    return NAME.matcher(name).matches() && KebabCase.of(className(name)).equals(name);
  }

  /** Searches the whole folder: two journeys with the same name would both be unusable. */
  private static void refuseIfTaken(Path folder, Set<Path> fileNames) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    for (Listing.Entry entry : Listing.of(folder).sources()) {
      if (fileNames.contains(entry.path().getFileName())) {
        throw new IllegalArgumentException(
            "%s already exists; choose another name or delete it".formatted(entry.path()));
      }
    }
  }

  private static void write(Path file, String template, String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            JourneyScaffold.class.getResourceAsStream("scaffold/" + template), template)) {
      String text =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .replace("${package}", packageName(name))
              .replace("${name}", className(name));
      Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
    }
  }

  private static String className(String name) {
    return Arrays.stream(name.split("-"))
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining());
  }

  private static String packageName(String name) {
    String joined = name.replace("-", "");
    // The folder lib is reserved for libraries, and a keyword is not a valid package name.
    boolean taken = joined.equals(Listing.LIBRARIES) || SourceVersion.isKeyword(joined);
    return taken ? joined + "journey" : joined;
  }
}
