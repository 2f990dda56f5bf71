package dev.journeybeat.server.history.queries;

import java.time.Instant;

/**
 * The totals of a step over the runs of a period. Durations are in milliseconds.
 *
 * @param from the start of the period
 * @param place the first position of the step in the journey
 * @param failed how often the step did not pass
 * @param madeUpFor how often the step did not pass, but a later attempt did
 * @param took the total duration of its passes
 * @param mails the number of received e-mails
 * @param delivery the total delivery time of these e-mails
 */
public record StepAggregate(
    Instant from,
    String name,
    int place,
    int passed,
    int failed,
    int madeUpFor,
    long took,
    long longest,
    int mails,
    long delivery,
    long longestDelivery) {

  /** The sum of both, with the name and start of this one. */
  public StepAggregate and(StepAggregate other) {
    return new StepAggregate(
        from,
        name,
        Math.min(place, other.place),
        passed + other.passed,
        failed + other.failed,
        madeUpFor + other.madeUpFor,
        took + other.took,
        Math.max(longest, other.longest),
        mails + other.mails,
        delivery + other.delivery,
        Math.max(longestDelivery, other.longestDelivery));
  }

  /** A copy with another name. */
  public StepAggregate named(String other) {
    return new StepAggregate(
        from,
        other,
        place,
        passed,
        failed,
        madeUpFor,
        took,
        longest,
        mails,
        delivery,
        longestDelivery);
  }
}
