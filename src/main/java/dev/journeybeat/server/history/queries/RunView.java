package dev.journeybeat.server.history.queries;

import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.server.history.runs.StoredStep;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The known data of a current or past run.
 *
 * @param result {@code null} while the run has no verdict
 * @param steps the steps of all attempts and undos, in the order of their start
 * @param evidence the folder of the run's evidence; {@code null} if there is none
 * @param files the stored files
 */
public record RunView(
    Run run,
    @Nullable RunResult result,
    List<StoredStep> steps,
    @Nullable ArchivedEvidence evidence,
    List<EvidenceFile> files) {

  public RunView {
    steps = List.copyOf(steps);
    files = List.copyOf(files);
  }
}
