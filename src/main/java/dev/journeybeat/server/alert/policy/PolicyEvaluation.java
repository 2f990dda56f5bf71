package dev.journeybeat.server.alert.policy;

import dev.journeybeat.server.history.runs.RunSummary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The evaluation of a journey's newest runs at one location under a policy.
 *
 * @param raises whether enough runs have the condition to raise an alert
 * @param clears whether enough runs are good to resolve the alert
 * @param newest the newest run with the condition; {@code null} if there is none
 * @param since the fire of the first run with the condition
 * @param lastWell the fire of the newest good run; {@code null} if unknown
 */
record PolicyEvaluation(
    boolean raises,
    boolean clears,
    @Nullable RunSummary newest,
    @Nullable Instant since,
    @Nullable Instant lastWell) {

  /** The maximum number of runs to read when searching for the start of a condition. */
  private static final int FURTHEST = 2_000;

  /**
   * Reads as many runs as necessary.
   *
   * @param runs the runs, newest fire first
   * @param from runs that ended before this time do not count, because the last alert was resolved
   *     then
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

  /** The runs that count, and the uninterrupted row of affected runs before them. */
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
