package dev.journeybeat.settings;

/** A text that is never printed. Secrets with the same text are equal. */
public record Secret(String value) {

  @Override
  public String toString() {
    return "***";
  }
}
