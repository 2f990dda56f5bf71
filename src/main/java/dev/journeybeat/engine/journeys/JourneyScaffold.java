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

/** Writes a journey to start from, with one page object, which compile and run. */
public final class JourneyScaffold {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*");

  private JourneyScaffold() {}

  /**
   * Writes a journey and its page object in a package of their own.
   *
   * @param folder the folder of journeys; made if it is not there
   * @param name of the journey, such as {@code guest-checkout}
   * @return the files that were written, the journey first
   * @throws IllegalArgumentException if it is not a name for a journey, or one of the files is
   *     there already; nothing was written then
   */
  public static List<Path> create(Path folder, String name) {
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "\"%s\" cannot be a journey's name; expected lower-case words with dashes such as"
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
    // "a-b" would come back from its class as "ab".
    return NAME.matcher(name).matches() && KebabCase.of(className(name)).equals(name);
  }

  /** Wherever it is: a second journey of the same name would keep both from running. */
  private static void refuseIfTaken(Path folder, Set<Path> fileNames) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    for (Listing.Entry entry : Listing.of(folder).sources()) {
      if (fileNames.contains(entry.path().getFileName())) {
        throw new IllegalArgumentException(
            "%s is there already; choose another name or delete it".formatted(entry.path()));
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
    // The folder lib is for libraries, and a keyword is no package.
    boolean taken = joined.equals(Listing.LIBRARIES) || SourceVersion.isKeyword(joined);
    return taken ? joined + "journey" : joined;
  }
}
