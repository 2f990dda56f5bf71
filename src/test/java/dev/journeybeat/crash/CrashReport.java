package dev.journeybeat.crash;

/**
 * What was left in the end.
 *
 * @param failedRuns runs in which the shop was blamed; it did nothing wrong
 * @param orders that were placed in all
 * @param runsWithoutVerdict and undos that are still open
 * @param ordersLeft and reservations, pickups and spoons
 */
record CrashReport(
    int kills,
    long runs,
    long failedRuns,
    int orders,
    long runsWithoutVerdict,
    int ordersLeft,
    int ordersPlacedTwice,
    int chargesNotRefunded,
    int mailsLeft,
    long processesLeft) {

  boolean clean() {
    return runsWithoutVerdict
            + ordersLeft
            + ordersPlacedTwice
            + chargesNotRefunded
            + mailsLeft
            + processesLeft
        == 0;
  }

  @Override
  public String toString() {
    return """

        %d kills, %d runs (%d failed, %d orders): %d runs without a verdict, %d orders left, \
        %d orders placed twice, %d charges not refunded, %d e-mails left, %d processes left"""
        .formatted(
            kills,
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
