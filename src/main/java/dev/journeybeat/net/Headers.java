package dev.journeybeat.net;

import dev.journeybeat.settings.Require;
import dev.journeybeat.settings.Secret;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Validates configured request headers. */
public final class Headers {

  private static final Pattern NAME = Pattern.compile("[-!#$%&'*+.^_`|~0-9A-Za-z]+");

  /** Headers that HTTP clients set themselves. */
  private static final Set<String> RESERVED =
      Set.of("connection", "content-length", "expect", "host", "upgrade");

  private Headers() {}

  /**
   * Rejects an invalid header.
   *
   * @throws dev.journeybeat.settings.UnusableSetting if it can't be sent; the message does not
   *     contain the value
   */
  public static void require(String name, Secret value) {
    Require.require(
        NAME.matcher(name).matches() && !RESERVED.contains(name.toLowerCase(Locale.ROOT)),
        "headers",
        name,
        "the name of a header, such as \"Authorization\", but none of " + RESERVED);
    Require.require(
        value.value().chars().noneMatch(c -> Character.isISOControl(c) && c != '\t'),
        "headers." + name,
        "a text with a line break",
        "one line");
  }
}
