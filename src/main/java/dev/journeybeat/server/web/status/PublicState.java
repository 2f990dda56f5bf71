package dev.journeybeat.server.web.status;

import java.util.Locale;

/** How a journey stands, as the public is told. */
public enum PublicState {
  WORKS("works", "#1a7f37"),
  BROKEN("does not work", "#cf222e"),
  /** The monitor looked, and could not tell. */
  UNKNOWN("not known", "#8a5a00"),
  MAINTENANCE("maintenance", "#0969da"),
  /** Nobody looks, or nobody has looked for too long. */
  UNWATCHED("not watched", "#57616a");

  private final String word;
  private final String colour;

  PublicState(String word, String colour) {
    this.word = word;
    this.colour = colour;
  }

  public String word() {
    return word;
  }

  /** Of a badge; white can be read on it. */
  String colour() {
    return colour;
  }

  /** What programs and styles call it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
