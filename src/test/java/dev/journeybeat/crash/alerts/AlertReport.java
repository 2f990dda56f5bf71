package dev.journeybeat.crash.alerts;

import java.util.List;
import java.util.Locale;

/**
 * Who was told what in the end.
 *
 * @param raised alerts, each to be told by every channel
 * @param delivered notices that arrived, each counted once
 * @param again how often one that had arrived came again under the same id
 * @param doubled what was told twice under different ids, and alerts that should not have been
 * @param lost what was not told
 */
record AlertReport(
    int kills,
    long runs,
    int raised,
    int delivered,
    int again,
    List<String> doubled,
    List<String> lost) {

  boolean clean() {
    return raised > 0 && doubled.isEmpty() && lost.isEmpty();
  }

  @Override
  public String toString() {
    StringBuilder report =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                """

                %d kills, %d runs, %d raised, %d delivered (%d came again under the same id), \
                %d doubled, %d lost\
                """,
                kills,
                runs,
                raised,
                delivered,
                again,
                doubled.size(),
                lost.size()));
    doubled.forEach(each -> report.append("\n  doubled: ").append(each));
    lost.forEach(each -> report.append("\n  lost: ").append(each));
    return report.toString();
  }
}
