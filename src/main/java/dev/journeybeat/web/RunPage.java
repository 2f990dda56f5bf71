package dev.journeybeat.web;

import dev.journeybeat.history.JourneyAt;
import dev.journeybeat.history.KeptFile;
import dev.journeybeat.history.RunView;
import dev.journeybeat.history.StoredStep;
import dev.journeybeat.result.Attempt;
import dev.journeybeat.result.RunPart;
import dev.journeybeat.result.RunResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a run shows.
 *
 * @param now when it is shown
 */
public record RunPage(RunView view, Instant now) {

  /** Of the width of the timeline. */
  private static final double WIDTH = 1000;

  /** Narrower ones could not be seen. */
  private static final double NARROWEST = 3;

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
    return view.result() == null ? "underway" : Spoken.word(view.result().verdict());
  }

  public boolean isUnderWay() {
    return view.result() == null;
  }

  public JourneyAt journey() {
    return new JourneyAt(view.run().journey(), view.run().location());
  }

  /** The steps of an attempt that belong to a part, in their order. */
  public List<StoredStep> steps(int attempt, RunPart part) {
    return view.steps().stream()
        .filter(step -> step.part() == part && step.attempt() == attempt)
        .toList();
  }

  /** What was put right. */
  public List<StoredStep> undo() {
    return view.steps().stream().filter(step -> step.part() == RunPart.UNDO).toList();
  }

  /** Counted from 1. */
  public List<Integer> attempts() {
    return view.steps().stream()
        .filter(step -> step.part() != RunPart.UNDO)
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
    return step.underWay() ? "…" : Spoken.millis(step.step().took().toMillis());
  }

  /** Where its bar begins, of 1000. */
  public String from(StoredStep step) {
    return units(Math.min(WIDTH - NARROWEST, part(step.step().startedAt())));
  }

  public String width(StoredStep step) {
    double end = part(step.underWay() ? now : step.step().startedAt().plus(step.step().took()));
    return units(Math.max(NARROWEST, end - part(step.step().startedAt())));
  }

  /** From its start to its verdict, or until now. */
  public Duration lasted() {
    RunResult result = view.result();
    return result == null ? Duration.between(view.run().startedAt(), now) : result.took();
  }

  public List<KeptFile> screenshots() {
    return files(".png");
  }

  public List<KeptFile> videos() {
    return files(".mp4");
  }

  /** Pages and e-mails. */
  public List<KeptFile> documents() {
    return files(".html");
  }

  public List<KeptFile> texts() {
    return files(".txt");
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

  public String size(KeptFile file) {
    return file.bytes() < 10_000
        ? file.bytes() + " bytes"
        : String.format(Locale.ROOT, "%,d kB", file.bytes() / 1_000);
  }

  private List<KeptFile> files(String ending) {
    return view.files().stream().filter(file -> file.name().endsWith(ending)).toList();
  }

  private double part(Instant moment) {
    double whole = Math.max(1, lasted().toMillis());
    return WIDTH * Duration.between(view.run().startedAt(), moment).toMillis() / whole;
  }

  private static String units(double units) {
    return String.format(Locale.ROOT, "%.1f", Math.max(0, units));
  }
}
