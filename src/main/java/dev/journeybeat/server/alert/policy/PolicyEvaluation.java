package dev.journeybeat.server.alert.policy;

import dev.journeybeat.server.history.runs.RunSummary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a journey's newest runs at one location stand to a policy.
 *
 * @param raises whether so many are in trouble that people are to be told
 * @param clears whether so many are well that it is over
 * @param newest in trouble; {@code null} if none of them is
 * @param since when the first of those in trouble was fired
 * @param lastWell when the newest that was well was fired; {@code null} if none is known
 */
record PolicyEvaluation(
    boolean raises,
    boolean clears,
    @Nullable RunSummary newest,
    @Nullable Instant since,
    @Nullable Instant lastWell) {

  /** However long a trouble lasts, its beginning is not looked for further back. */
  private static final int FURTHEST = 2_000;

  /**
   * Reads as far as is necessary.
   *
   * @param runs those fired last first
   * @param from those that ended before count no more: it was over then
   */
  static PolicyEvaluation of(Policy policy, Stream<RunSummary> runs, Instant from) {
    Threshold after = policy.after();
    int atLeast = Math.max(after.of(), policy.resolveAfter());
    List<RunSummary> read = new ArrayList<>();
    @Nullable Instant lastWell = null;
    Iterator<RunSummary> telling = runs.limit(FURTHEST).filter(policy::tells).iterator();
    boolean counts = true;
    while (telling.hasNext() && ((counts && read.size() < atLeast) || lastWell == null)) {
      RunSummary run = telling.next();
      counts &= !run.endedAt().isBefore(from);
      if (counts) {
        read.add(run);
      }
      if (lastWell == null && !policy.isInTrouble(run)) {
        lastWell = run.firedAt();
      }
    }
    return of(policy, read, lastWell);
  }

  private static PolicyEvaluation of(
      Policy policy, List<RunSummary> read, @Nullable Instant lastWell) {
    Threshold after = policy.after();
    long inTrouble = read.stream().limit(after.of()).filter(policy::isInTrouble).count();
    boolean enough = inTrouble >= after.many();
    int resolveAfter = policy.resolveAfter();
    boolean well =
        read.size() >= resolveAfter
            && read.stream().limit(resolveAfter).noneMatch(policy::isInTrouble);
    List<RunSummary> troubled = troubled(policy, read);
    return new PolicyEvaluation(
        enough && policy.isInTrouble(read.get(0)),
        well && !enough,
        troubled.isEmpty() ? null : troubled.get(0),
        troubled.isEmpty() ? null : troubled.get(troubled.size() - 1).firedAt(),
        lastWell);
  }

  /** Of those that count, and before them all that are in a row with the oldest. */
  private static List<RunSummary> troubled(Policy policy, List<RunSummary> read) {
    List<RunSummary> troubled = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      if (policy.isInTrouble(read.get(i))) {
        troubled.add(read.get(i));
      } else if (i >= policy.after().of()) {
        break;
      }
    }
    return troubled;
  }
}
