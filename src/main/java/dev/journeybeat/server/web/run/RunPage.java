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
 * What the page of a run shows.
 *
 * @param address where others find it
 * @param now when it is shown
 */
public record RunPage(RunView view, String address, Instant now) {

  /** How it ended, or that it has not. */
  public String headline() {
    RunResult result = view.result();
    String journey = view.run().journey();
    return result == null
        ? "%s is under way".formatted(journey)
        : "%s %s%s"
            .formatted(
                journey,
                switch (result.verdict()) {
                  case PASSED -> "passed";
                  case FAILED -> "failed";
                  case INCONCLUSIVE -> "could not tell";
                },
                result.marks());
  }

  /** The name of its colour. */
  public String colour() {
    return view.result() == null ? "underway" : Formats.word(view.result().verdict());
  }

  public boolean isUnderWay() {
    return view.result() == null;
  }

  public JourneyKey journey() {
    return new JourneyKey(view.run().journey(), view.run().location());
  }

  /** The steps of an attempt that belong to a part, in their order. */
  public List<StoredStep> steps(int attempt, RunPhase part) {
    return view.steps().stream()
        .filter(step -> step.part() == part && step.attempt() == attempt)
        .toList();
  }

  /** What was put right. */
  public List<StoredStep> undo() {
    return view.steps().stream().filter(step -> step.part() == RunPhase.CLEANUP).toList();
  }

  /** Counted from 1. */
  public List<Integer> attempts() {
    return view.steps().stream()
        .filter(step -> step.part() != RunPhase.CLEANUP)
        .map(StoredStep::attempt)
        .distinct()
        .sorted()
        .toList();
  }

  /** How that attempt ended; {@code null} if it has not. */
  public @Nullable Attempt attempt(int number) {
    RunResult result = view.result();
    return result == null
        ? null
        : result.attempts().stream()
            .filter(attempt -> attempt.number() == number)
            .findFirst()
            .orElse(null);
  }

  /** The name of a step's colour. */
  public String colour(StoredStep step) {
    if (step.underWay()) {
      return "underway";
    }
    return step.step().status().toString().toLowerCase(Locale.ROOT);
  }

  public String took(StoredStep step) {
    return step.underWay() ? "…" : Formats.millis(step.step().took().toMillis());
  }

  /** What an attempt is drawn along: of several each from its own start, to be compared. */
  public Axis axis(int attempt) {
    return attempts().size() > 1
        ? new Axis(start(attempt), longest())
        : new Axis(view.run().startedAt(), lasted());
  }

  /** What the undo is drawn along. */
  public Axis undoAxis() {
    return attempts().size() > 1 && !undo().isEmpty()
        ? new Axis(undo().get(0).step().startedAt(), longest())
        : new Axis(view.run().startedAt(), lasted());
  }

  /** When a step ended, or now. */
  public Instant end(StoredStep step) {
    return step.underWay() ? now : step.step().startedAt().plus(step.step().took());
  }

  /** How long after the run's start an attempt began. */
  public Duration after(int attempt) {
    return Duration.between(view.run().startedAt(), start(attempt));
  }

  /** From its start to its verdict, or until now. */
  public Duration lasted() {
    RunResult result = view.result();
    return result == null ? Duration.between(view.run().startedAt(), now) : result.took();
  }

  public List<EvidenceFile> videos() {
    return files(".mp4");
  }

  /** Its pictures in the order in which they were taken. */
  public List<FilmstripFrame> frames() {
    return FilmstripFrame.all(view);
  }

  /** The e-mails that it received. */
  public List<ReceivedMailView> mails() {
    return ReceivedMailView.all(view.files());
  }

  /** Pages as they were. */
  public List<EvidenceFile> documents() {
    return files(".html").stream().filter(file -> !ReceivedMailView.isPart(file)).toList();
  }

  /** What all pages wrote into the console. */
  public List<EvidenceFile> consoles() {
    return files("console.txt");
  }

  /** What all pages requested. */
  public List<EvidenceFile> archives() {
    return files(".har");
  }

  public List<EvidenceFile> texts() {
    return files(".txt").stream().filter(file -> !ReceivedMailView.isPart(file)).toList();
  }

  /** What to say about its evidence where none can be shown; {@code null} if it can. */
  public @Nullable String noEvidence() {
    if (view.evidence() == null) {
      return isUnderWay()
          ? "It is kept when the run does not pass."
          : "None was kept: runs that pass at once leave none.";
    }
    return view.evidence().gone() ? "It was deleted when it had become too old." : null;
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

  /** The first attempt goes without a name; the undo comes last. */
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
