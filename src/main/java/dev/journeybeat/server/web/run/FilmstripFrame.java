package dev.journeybeat.server.web.run;

import dev.journeybeat.result.RunPhase;
import dev.journeybeat.result.StepStatus;
import dev.journeybeat.server.history.queries.EvidenceFile;
import dev.journeybeat.server.history.queries.RunView;
import dev.journeybeat.server.history.runs.StoredStep;
import dev.journeybeat.server.web.page.Formats;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A screenshot of a run with its position.
 *
 * @param order sort order; later frames are greater
 * @param step the step that ended or failed
 * @param place attempt and phase
 */
public record FilmstripFrame(
    EvidenceFile file, int order, String step, String place, boolean broke) {

  /** File names of the evidence. The journey phase of the first attempt has no prefix. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?:attempt-(\\d{1,3})-)?(?:(walk|prepare|undo-.*)-)?(?:step-(\\d{1,4})\\.jpg|screenshot\\.png)");

  /** Maximum number of screenshots of a phase of an attempt. */
  private static final int PART = 10_000;

  /** All screenshots, the earliest first. */
  static List<FilmstripFrame> all(RunView view) {
    return view.files().stream()
        .flatMap(file -> of(file, view))
        .sorted(
            Comparator.comparingInt(FilmstripFrame::order)
                .thenComparing(frame -> frame.file().name()))
        .toList();
  }

  private static Stream<FilmstripFrame> of(EvidenceFile file, RunView view) {
    Matcher name = NAME.matcher(file.name());
    if (!name.matches()) {
      return Stream.empty();
    }
    int attempt = name.group(1) == null ? 1 : Integer.parseInt(name.group(1));
    RunPhase part = part(name.group(2));
    List<StoredStep> steps =
        view.steps().stream()
            .filter(step -> step.part() == part)
            .filter(step -> part == RunPhase.CLEANUP || step.attempt() == attempt)
            .toList();
    boolean broke = name.group(3) == null;
    int number = broke ? PART - 1 : Integer.parseInt(name.group(3));
    String step = broke ? broken(steps) : at(steps, number);
    int first = (attempt * 2 + (part == RunPhase.JOURNEY ? 1 : 0)) * PART;
    return Stream.of(
        new FilmstripFrame(
            file,
            part == RunPhase.CLEANUP ? Integer.MAX_VALUE : first + number,
            step.isEmpty() ? file.name() : step,
            place(view, attempt, part),
            broke));
  }

  private static RunPhase part(@Nullable String name) {
    if (name == null || name.equals("walk")) {
      return RunPhase.JOURNEY;
    }
    return name.equals("prepare") ? RunPhase.SETUP : RunPhase.CLEANUP;
  }

  private static String broken(List<StoredStep> steps) {
    return steps.stream()
        .filter(step -> step.underWay() || step.step().status() == StepStatus.FAILED)
        .reduce((earlier, later) -> later)
        .map(step -> step.step().name())
        .orElse("");
  }

  private static String at(List<StoredStep> steps, int number) {
    return Optional.of(number)
        .filter(each -> each >= 1 && each <= steps.size())
        .map(each -> steps.get(each - 1).step().name())
        .orElse("");
  }

  private static String place(RunView view, int attempt, RunPhase part) {
    boolean hasMore = view.steps().stream().anyMatch(step -> step.attempt() > 1);
    return hasMore && part != RunPhase.CLEANUP
        ? "attempt %d, %s".formatted(attempt, Formats.word(part))
        : Formats.word(part);
  }
}
