package dev.journeybeat.server.web.overview;

import dev.journeybeat.server.history.queries.StepAggregate;

/**
 * Statistics of a step over weeks.
 *
 * @param place first position in the journey
 * @param madeUpFor how often it failed and a later attempt passed
 * @param took total duration of its passes, in milliseconds
 * @param longest longest pass, in milliseconds
 */
public record StepTrend(
    String name, int place, int passed, int failed, int madeUpFor, long took, long longest) {

  static StepTrend of(StepAggregate sum) {
    return new StepTrend(
        sum.name(),
        sum.place(),
        sum.passed(),
        sum.failed(),
        sum.madeUpFor(),
        sum.took(),
        sum.longest());
  }

  StepTrend and(StepTrend other) {
    return new StepTrend(
        name,
        Math.min(place, other.place),
        passed + other.passed,
        failed + other.failed,
        madeUpFor + other.madeUpFor,
        took + other.took,
        Math.max(longest, other.longest));
  }

  /** Mean duration in milliseconds; 0 if it never passed. */
  public long mean() {
    return passed == 0 ? 0 : took / passed;
  }
}
