package dev.journeybeat.server.web.status;

import java.util.Locale;

/** Public state of a journey. */
public enum PublicState {
  WORKS("works", "#1a7f37"),
  BROKEN("does not work", "#cf222e"),
  /** The last run was inconclusive, or the monitor has a problem. */
  UNKNOWN("not known", "#8a5a00"),
  MAINTENANCE("maintenance", "#0969da"),
  /** The journey is paused, or has not run for too long. */
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

  /** Colour of a badge, readable with white text. */
  String colour() {
    return colour;
  }

  /** Name for programs and styles. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
