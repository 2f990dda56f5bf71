package dev.journeybeat.settings;

/** A text that is never printed. Equal to another with the same text. */
public record Secret(String value) {

  @Override
  public String toString() {
    return "***";
  }
}
