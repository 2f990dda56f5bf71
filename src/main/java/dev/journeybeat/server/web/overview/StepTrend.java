package dev.journeybeat.server.web.overview;

import dev.journeybeat.server.history.queries.StepAggregate;

/**
 * What a step did over weeks.
 *
 * @param place where in the journey it comes first
 * @param madeUpFor how often it did not pass, but a later attempt did
 * @param took all of its passes together, in milliseconds
 * @param longest of these
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

  /** In milliseconds; 0 if it never passed. */
  public long mean() {
    return passed == 0 ? 0 : took / passed;
  }
}
