package dev.journeybeat.schedule;

/** A journey, and how often it runs. */
public record Scheduled(String journey, Cadence cadence) {

  /** Such as {@code checkout every 5m}. */
  @Override
  public String toString() {
    return journey + " " + cadence;
  }
}
