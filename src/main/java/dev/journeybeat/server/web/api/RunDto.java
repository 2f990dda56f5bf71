package dev.journeybeat.server.web.api;

import dev.journeybeat.result.HealthcheckResult;
import dev.journeybeat.result.Leg;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Verdict;
import dev.journeybeat.server.history.queries.ArchivedEvidence;
import dev.journeybeat.server.history.queries.EvidenceFile;
import dev.journeybeat.server.history.queries.RunView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run, in progress or finished, with the fields of {@code journeybeat run --json}.
 *
 * @param verdict {@code null} while the run is in progress, like all other result fields
 */
record RunDto(
    String run,
    String journey,
    String location,
    String token,
    Instant firedAt,
    Instant startedAt,
    @Nullable Long tookMillis,
    @Nullable Verdict verdict,
    boolean degraded,
    boolean flaky,
    @Nullable Leg leg,
    @Nullable String failure,
    boolean leftSomethingBehind,
    List<AttemptDto> attempts,
    List<StepDto> undo,
    List<HealthcheckAnswer> healthchecks,
    List<FileAnswer> evidence) {

  /** An evidence file; {@code href} is its address as long as it is kept. */
  record FileAnswer(String file, long bytes, String href) {}

  /** Result of one probe of a healthcheck. */
  record HealthcheckAnswer(
      String name,
      String state,
      String reason,
      long latencyMillis,
      Instant lookedAt,
      Instant since) {
    static List<HealthcheckAnswer> of(List<HealthcheckResult> results) {
      return results.stream()
          .map(
              result ->
                  new HealthcheckAnswer(
                      result.name(),
                      result.state().name(),
                      result.reason(),
                      result.latency().toMillis(),
                      result.lookedAt(),
                      result.since()))
          .toList();
    }
  }

  static RunDto of(RunView view) {
    RunResult result = view.result();
    return result == null ? underWay(view) : over(result, files(view));
  }

  /** A run that the store does not have yet. */
  static RunDto of(RunResult result) {
    return over(result, List.of());
  }

  private static RunDto over(RunResult result, List<FileAnswer> files) {
    Run run = result.run();
    return new RunDto(
        run.id(),
        run.journey(),
        run.location(),
        run.token(),
        run.firedAt(),
        run.startedAt(),
        result.took().toMillis(),
        result.verdict(),
        result.degraded(),
        result.flaky(),
        result.lastAttempt().leg(),
        result.failure(),
        result.leftSomethingBehind(),
        result.attempts().stream().map(AttemptDto::of).toList(),
        result.undo().stream().map(StepDto::of).toList(),
        HealthcheckAnswer.of(result.healthchecks()),
        files);
  }

  private static RunDto underWay(RunView view) {
    Run run = view.run();
    return new RunDto(
        run.id(),
        run.journey(),
        run.location(),
        run.token(),
        run.firedAt(),
        run.startedAt(),
        null,
        null,
        false,
        false,
        null,
        null,
        false,
        AttemptDto.underWay(view.steps()),
        StepDto.undo(view.steps()),
        List.of(),
        files(view));
  }

  private static List<FileAnswer> files(RunView view) {
    ArchivedEvidence evidence = view.evidence();
    return evidence == null || evidence.gone()
        ? List.of()
        : view.files().stream().map(file -> file(view.run().id(), file)).toList();
  }

  private static FileAnswer file(String run, EvidenceFile kept) {
    return new FileAnswer(kept.name(), kept.bytes(), ApiPaths.file(run, kept.name()));
  }
}
