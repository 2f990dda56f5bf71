package dev.journeybeat.server.report;

import dev.journeybeat.result.Run;
import dev.journeybeat.result.Step;
import dev.journeybeat.server.history.queries.ArchivedRun;
import dev.journeybeat.server.history.queries.ArchivedStep;
import dev.journeybeat.server.history.queries.FailureCause;
import dev.journeybeat.server.history.queries.RunArchive;
import dev.journeybeat.server.history.queries.TimeRange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Exports runs and steps as CSV, one per line. Rows are streamed, so the number does not matter.
 * Durations are in milliseconds, times in ISO 8601.
 */
public final class CsvExport {

  private static final String[] RUN = {
    "run",
    "journey",
    "location",
    "token",
    "firedAt",
    "startedAt",
    "tookMillis",
    "walkedMillis",
    "verdict",
    "degraded",
    "flaky",
    "attempts",
    "leg",
    "step",
    "failure",
    "evidence",
    "evidenceGone"
  };

  private static final String[] STEP = {
    "run",
    "journey",
    "location",
    "number",
    "attempt",
    "phase",
    "name",
    "status",
    "leg",
    "startedAt",
    "tookMillis",
    "mailDeliveryMillis",
    "failure"
  };

  /** Characters that start a formula in spreadsheets, including full-width ones. */
  private static final Pattern FORMULA = Pattern.compile("[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20].*");

  private CsvExport() {}

  /**
   * Writes runs.
   *
   * @throws UncheckedIOException if they can't be written
   */
  public static void runs(RunArchive past, List<TimeRange> stretches, Appendable out) {
    print(
        RUN,
        out,
        line -> stretches.forEach(stretch -> past.runs(stretch, run -> line.accept(row(run)))));
  }

  /**
   * Writes the steps of runs.
   *
   * @throws UncheckedIOException if they can't be written
   */
  public static void steps(RunArchive past, List<TimeRange> stretches, Appendable out) {
    print(
        STEP,
        out,
        line ->
            stretches.forEach(
                stretch -> past.steps(stretch, step -> line.accept(row(stretch, step)))));
  }

  private static void print(
      String[] header, Appendable out, Consumer<Consumer<@Nullable Object[]>> lines) {
    try {
      // The caller closes the output.
      CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180.builder().setHeader(header).get());
      lines.accept(line -> print(csv, line));
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void print(CSVPrinter csv, @Nullable Object[] line) {
    try {
      csv.printRecord(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable Object[] row(ArchivedRun past) {
    Run run = past.run();
    FailureCause breakage = past.breakage();
    return new @Nullable Object[] {
      text(run.id()),
      text(run.journey()),
      text(run.location()),
      text(run.token()),
      run.firedAt(),
      run.startedAt(),
      past.took().toMillis(),
      past.walked().toMillis(),
      past.verdict(),
      past.degraded(),
      past.flaky(),
      past.attempts(),
      breakage == null ? null : breakage.leg(),
      breakage == null ? null : text(breakage.step()),
      breakage == null ? null : text(breakage.failure()),
      past.evidence() == null ? null : text(past.evidence().folder().toString()),
      past.evidence() == null ? null : past.evidence().gone()
    };
  }

  private static @Nullable Object[] row(TimeRange stretch, ArchivedStep past) {
    Step step = past.step();
    return new @Nullable Object[] {
      text(past.run()),
      text(stretch.journey().journey()),
      text(stretch.journey().location()),
      past.number(),
      past.attempt(),
      past.part(),
      text(step.name()),
      step.status(),
      step.leg(),
      step.startedAt(),
      step.took().toMillis(),
      step.mailDelivery() == null ? null : step.mailDelivery().toMillis(),
      text(step.failure())
    };
  }

  /** A text in one line, and never a formula: it may come from the shop. */
  private static @Nullable String text(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String plain = ReportText.oneLine(text);
    return FORMULA.matcher(plain).matches() ? "'" + plain : plain;
  }
}
