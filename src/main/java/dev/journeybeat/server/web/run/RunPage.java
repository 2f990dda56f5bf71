package dev.journeybeat.server.web.run;

import dev.journeybeat.result.Attempt;
import dev.journeybeat.result.RunPhase;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.server.history.queries.EvidenceFile;
import dev.journeybeat.server.history.queries.RunView;
import dev.journeybeat.server.history.runs.JourneyKey;
import dev.journeybeat.server.history.runs.StoredStep;
import dev.journeybeat.server.web.page.Formats;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Content of the page of a run.
 *
 * @param address link for other people
 * @param now time of the page
 */
public record RunPage(RunView view, String address, Instant now) {

  /** Verdict of the run, or that it is running. */
  public String headline() {
    RunResult result = view.result();
    String journey = view.run().journey();
    return result == null
        ? "%s is running".formatted(journey)
        : "%s %s%s"
            .formatted(
                journey,
                switch (result.verdict()) {
                  case PASSED -> "passed";
                  case FAILED -> "failed";
                  case INCONCLUSIVE -> "is inconclusive";
                },
                result.marks());
  }

  /** CSS class of the colour. */
  public String colour() {
    return view.result() == null ? "underway" : Formats.word(view.result().verdict());
  }

  public boolean isUnderWay() {
    return view.result() == null;
  }

  public JourneyKey journey() {
    return new JourneyKey(view.run().journey(), view.run().location());
  }

  /** Steps of a phase of an attempt, in order. */
  public List<StoredStep> steps(int attempt, RunPhase part) {
    return view.steps().stream()
        .filter(step -> step.part() == part && step.attempt() == attempt)
        .toList();
  }

  /** Steps of the cleanup. */
  public List<StoredStep> undo() {
    return view.steps().stream().filter(step -> step.part() == RunPhase.CLEANUP).toList();
  }

  /** Numbers of the attempts, from 1. */
  public List<Integer> attempts() {
    return view.steps().stream()
        .filter(step -> step.part() != RunPhase.CLEANUP)
        .map(StoredStep::attempt)
        .distinct()
        .sorted()
        .toList();
  }

  /** Result of an attempt; {@code null} if it is running. */
  public @Nullable Attempt attempt(int number) {
    RunResult result = view.result();
    return result == null
        ? null
        : result.attempts().stream()
            .filter(attempt -> attempt.number() == number)
            .findFirst()
            .orElse(null);
  }

  /** CSS class of a step's colour. */
  public String colour(StoredStep step) {
    if (step.underWay()) {
      return "underway";
    }
    return step.step().status().toString().toLowerCase(Locale.ROOT);
  }

  public String took(StoredStep step) {
    return step.underWay() ? "…" : Formats.millis(step.step().took().toMillis());
  }

  /**
   * Time axis of an attempt. With several attempts, each axis starts with its attempt, for
   * comparison.
   */
  public Axis axis(int attempt) {
    return attempts().size() > 1
        ? new Axis(start(attempt), longest())
        : new Axis(view.run().startedAt(), lasted());
  }

  /** Time axis of the cleanup. */
  public Axis undoAxis() {
    return attempts().size() > 1 && !undo().isEmpty()
        ? new Axis(undo().get(0).step().startedAt(), longest())
        : new Axis(view.run().startedAt(), lasted());
  }

  /** End of a step, or now. */
  public Instant end(StoredStep step) {
    return step.underWay() ? now : step.step().startedAt().plus(step.step().took());
  }

  /** Time from the start of the run to the start of an attempt. */
  public Duration after(int attempt) {
    return Duration.between(view.run().startedAt(), start(attempt));
  }

  /** Duration from start to verdict, or until now. */
  public Duration lasted() {
    RunResult result = view.result();
    return result == null ? Duration.between(view.run().startedAt(), now) : result.took();
  }

  public List<EvidenceFile> videos() {
    return files(".mp4");
  }

  /** Screenshots in order of time. */
  public List<FilmstripFrame> frames() {
    return FilmstripFrame.all(view);
  }

  /** Received e-mails. */
  public List<ReceivedMailView> mails() {
    return ReceivedMailView.all(view.files());
  }

  /** Stored pages. */
  public List<EvidenceFile> documents() {
    return files(".html").stream().filter(file -> !ReceivedMailView.isPart(file)).toList();
  }

  /** Consoles of the pages. */
  public List<EvidenceFile> consoles() {
    return files("console.txt");
  }

  /** HTTP Archives. */
  public List<EvidenceFile> archives() {
    return files(".har");
  }

  public List<EvidenceFile> texts() {
    return files(".txt").stream().filter(file -> !ReceivedMailView.isPart(file)).toList();
  }

  /** Why there is no evidence; {@code null} if there is. */
  public @Nullable String noEvidence() {
    if (view.evidence() == null) {
      return isUnderWay()
          ? "Evidence is kept if the run does not pass."
          : "None. Runs that pass on the first attempt leave no evidence.";
    }
    return view.evidence().gone() ? "Deleted because of its age." : null;
  }

  public String size(EvidenceFile file) {
    return file.bytes() < 10_000
        ? file.bytes() + " bytes"
        : String.format(Locale.ROOT, "%,d kB", file.bytes() / 1_000);
  }

  private List<EvidenceFile> files(String ending) {
    return view.files().stream()
        .filter(file -> file.name().endsWith(ending))
        .sorted(Comparator.comparing(RunPage::round).thenComparing(EvidenceFile::name))
        .toList();
  }

  /** Sort order of evidence: first attempt, other attempts, cleanup. */
  private static int round(EvidenceFile file) {
    if (file.name().startsWith("undo-")) {
      return 2;
    }
    return file.name().startsWith("attempt-") ? 1 : 0;
  }

  private Instant start(int attempt) {
    return ofAttempt(attempt).get(0).step().startedAt();
  }

  private List<StoredStep> ofAttempt(int attempt) {
    return view.steps().stream()
        .filter(step -> step.attempt() == attempt && step.part() != RunPhase.CLEANUP)
        .toList();
  }

  private Duration longest() {
    return Stream.concat(attempts().stream().map(this::ofAttempt), Stream.of(undo()))
        .filter(steps -> !steps.isEmpty())
        .map(
            steps ->
                Duration.between(steps.get(0).step().startedAt(), end(steps.get(steps.size() - 1))))
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }
}
