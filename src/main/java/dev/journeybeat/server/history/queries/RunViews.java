package dev.journeybeat.server.history.queries;

import dev.journeybeat.result.Run;
import dev.journeybeat.server.history.runs.JourneyKey;
import dev.journeybeat.server.history.runs.StoredRuns;
import dev.journeybeat.server.history.runs.StoredStep;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads runs with their evidence for display. */
final class RunViews {

  private RunViews() {}

  static Optional<RunView> of(Handle handle, String id) {
    return handle
        .createQuery(StoredRuns.RUN + "where id = :id")
        .bind("id", id)
        .map((row, context) -> of(handle, row))
        .findOne();
  }

  static Optional<RunView> of(Handle handle, JourneyKey journey, Instant firedAt) {
    return handle
        .createQuery(
            StoredRuns.RUN
                + "where journey = :journey and location = :location and fired_at = :firedAt")
        .bindMethods(journey)
        .bind("firedAt", firedAt.toEpochMilli())
        .map((row, context) -> of(handle, row))
        .findOne();
  }

  private static RunView of(Handle handle, ResultSet row) throws SQLException {
    Run run = StoredRuns.run(row);
    List<StoredStep> steps = StoredRuns.steps(handle, run.id());
    return new RunView(
        run,
        row.getString("verdict") == null ? null : StoredRuns.result(handle, row, steps),
        steps,
        evidence(row),
        files(handle, run.id()));
  }

  private static List<EvidenceFile> files(Handle handle, String run) {
    return handle
        .createQuery("select file, bytes from evidence where run = :run order by file")
        .bind("run", run)
        .map((row, context) -> new EvidenceFile(row.getString("file"), row.getLong("bytes")))
        .list();
  }

  static Optional<ArchivedEvidence> evidence(Handle handle, String run, String file) {
    return handle
        .createQuery(
            """
            select runs.evidence, runs.evidence_gone_at
            from evidence join runs on runs.id = evidence.run
            where evidence.run = :run and evidence.file = :file and runs.evidence is not null\
            """)
        .bind("run", run)
        .bind("file", file)
        .map((row, context) -> evidence(row))
        .findOne();
  }

  static @Nullable ArchivedEvidence evidence(ResultSet row) throws SQLException {
    String folder = row.getString("evidence");
    return folder == null
        ? null
        : new ArchivedEvidence(Path.of(folder), row.getObject("evidence_gone_at") != null);
  }
}
