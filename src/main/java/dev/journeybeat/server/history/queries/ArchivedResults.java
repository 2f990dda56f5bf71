package dev.journeybeat.server.history.queries;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.journeybeat.result.Attempt;
import dev.journeybeat.result.HealthcheckResult;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.server.history.runs.HealthcheckHistory;
import dev.journeybeat.server.history.runs.StoredRuns;
import dev.journeybeat.server.history.runs.StoredStep;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Reads complete runs with one query per table instead of one per run. */
final class ArchivedResults {

  private record OfRun<T>(String run, T row) {}

  private ArchivedResults() {}

  static List<RunResult> of(Handle handle, TimeRange page) {
    Map<String, List<StoredStep>> steps =
        byRun(
            handle,
            page,
            "steps",
            "steps.started_at, steps.number",
            (row, context) -> StoredRuns.step(row));
    Map<String, List<Attempt>> attempts =
        byRun(
            handle,
            page,
            "attempts",
            "attempts.number",
            (row, context) -> StoredRuns.attempt(row, of(row.getString("run"), steps)));
    Map<String, List<HealthcheckResult>> healthchecks =
        byRun(
            handle,
            page,
            "run_healthchecks",
            "run_healthchecks.number",
            (row, context) -> HealthcheckHistory.result(row));
    return ArchivedRows.within(handle, "select runs.* from runs where", "runs.fired_at", page)
        .map(
            (row, context) -> {
              String id = row.getString("id");
              return StoredRuns.result(row, of(id, attempts), of(id, steps), of(id, healthchecks));
            })
        .list();
  }

  private static <T> Map<String, List<T>> byRun(
      Handle handle, TimeRange page, String table, String order, RowMapper<T> mapper) {
    return ArchivedRows.within(handle, ArchivedRows.of(table), order, page)
        .map((row, context) -> new OfRun<>(row.getString("run"), mapper.map(row, context)))
        .list()
        .stream()
        .collect(groupingBy(OfRun::run, mapping(OfRun::row, toList())));
  }

  private static <T> List<T> of(String run, Map<String, List<T>> rows) {
    return rows.getOrDefault(run, List.of());
  }
}
