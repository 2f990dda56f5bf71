package dev.journeybeat.crash;

import java.time.Duration;
import java.util.Locale;

/**
 * What was left in the end.
 *
 * @param failedRuns runs in which the shop was blamed; it did nothing wrong
 * @param orders that were placed in all
 * @param slowestEnd that a monitor took to end
 * @param grace within which it had to end
 * @param leftOpenByStop runs without a verdict when a monitor had been asked to stop and was gone
 * @param runsWithoutVerdict and undos that are still open
 * @param ordersLeft and reservations, pickups and spoons
 */
record CrashReport(
    int ends,
    long runs,
    long failedRuns,
    int orders,
    Duration slowestEnd,
    Duration grace,
    int leftOpenByStop,
    long runsWithoutVerdict,
    int ordersLeft,
    int ordersPlacedTwice,
    int chargesNotRefunded,
    int mailsLeft,
    long processesLeft) {

  boolean clean() {
    return slowestEnd.compareTo(grace) < 0 && leftBehind() == 0;
  }

  private long leftBehind() {
    return leftOpenByStop
        + runsWithoutVerdict
        + ordersLeft
        + ordersPlacedTwice
        + chargesNotRefunded
        + mailsLeft
        + processesLeft;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        """

        Ended %d times, in %.1f s at most, %d runs left open by a stop; %d runs (%d failed, %d orders)
        %d runs without a verdict, %d orders left, %d orders placed twice, %d charges not refunded, \
        %d e-mails left, %d processes left""",
        ends,
        slowestEnd.toMillis() / 1000.0,
        leftOpenByStop,
        runs,
        failedRuns,
        orders,
        runsWithoutVerdict,
        ordersLeft,
        ordersPlacedTwice,
        chargesNotRefunded,
        mailsLeft,
        processesLeft);
  }
}
