package dev.journeybeat.server.history.queries;

import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.server.history.runs.StoredStep;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run as far as it is known, be it under way or over.
 *
 * @param result {@code null} as long as it has no verdict
 * @param steps of all attempts and of the undo, in the order in which they began
 * @param evidence where the run's evidence was kept, or {@code null} if none was
 * @param files what was kept
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
