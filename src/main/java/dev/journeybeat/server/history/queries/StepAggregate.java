package dev.journeybeat.server.history.queries;

import java.time.Instant;

/**
 * A step of a journey, added up over the runs of a while. Durations are milliseconds.
 *
 * @param from when the while began
 * @param place where in the journey it came first
 * @param failed how often it did not pass
 * @param madeUpFor how often it did not, but a later attempt passed
 * @param took all of its passes together
 * @param mails how many e-mails it received
 * @param delivery all of these together were under way so long
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

  /** Both together, by the name and from the moment of this. */
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

  /** The same by another name. */
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
