package dev.journeybeat.cli;

import com.fasterxml.jackson.databind.SequenceWriter;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.server.history.queries.RunArchive;
import dev.journeybeat.server.history.queries.TimeRange;
import dev.journeybeat.server.report.CsvExport;
import dev.journeybeat.server.report.HtmlReport;
import dev.journeybeat.server.report.Report;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Output files of a report; options of {@code report}. */
final class ReportFiles {

  private static final Path STANDARD_OUTPUT = Path.of("-");

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Also write one self-contained page with charts; - for standard output.")
  private @Nullable Path html;

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "Also write the runs as CSV, one a line; - for standard output.")
  private @Nullable Path csv;

  @Option(
      names = "--steps-csv",
      paramLabel = "FILE",
      description = "Also write the runs' steps as CSV, one a line; - for standard output.")
  private @Nullable Path stepsCsv;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Also write the runs with their steps as JSON; - for standard output.")
  private @Nullable Path json;

  private interface Content {
    void write(OutputStream out) throws IOException;
  }

  /**
   * @throws UsageException if more than one goes to standard output
   */
  void requireOneForStandardOutput() {
    long piped = all().filter(STANDARD_OUTPUT::equals).count();
    if (piped > 1) {
      throw new UsageException(
          "Only one of --html, --csv, --steps-csv and --json can use standard output.");
    }
  }

  boolean isPiped() {
    return all().anyMatch(STANDARD_OUTPUT::equals);
  }

  boolean wantsPage() {
    return html != null;
  }

  /** Writes the requested exports of the runs while it reads them. */
  void export(RunArchive past, List<TimeRange> stretches) {
    write(csv, text(out -> CsvExport.runs(past, stretches, out)));
    write(stepsCsv, text(out -> CsvExport.steps(past, stretches, out)));
    write(json, out -> json(past, stretches, out));
  }

  /** Writes the page if it is requested. */
  void page(Report report, Instant now) {
    write(html, text(out -> HtmlReport.write(report, now, out)));
  }

  private Stream<Path> all() {
    return Stream.of(html, csv, stepsCsv, json).filter(Objects::nonNull);
  }

  private static void json(RunArchive past, List<TimeRange> stretches, OutputStream out)
      throws IOException {
    try (SequenceWriter runs = RunJson.writer(out)) {
      for (TimeRange stretch : stretches) {
        past.results(stretch, run -> write(runs, run));
      }
    }
  }

  private static void write(SequenceWriter runs, RunResult run) {
    try {
      runs.write(RunJson.run(run));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Text {
    void write(Writer out) throws IOException;
  }

  private static Content text(Text text) {
    return out -> {
      Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      text.write(writer);
      writer.flush();
    };
  }

  private static void write(@Nullable Path file, Content content) {
    if (file == null) {
      return;
    }
    try {
      if (STANDARD_OUTPUT.equals(file)) {
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
        content.write(out);
        out.flush();
      } else {
        replace(file, content);
      }
    } catch (IOException e) {
      throw unwritable(file, e);
    } catch (UncheckedIOException e) {
      throw unwritable(file, Objects.requireNonNull(e.getCause()));
    }
  }

  private static UsageException unwritable(Path file, IOException reason) {
    return new UsageException("%s can't be written: %s".formatted(file, reason.getMessage()));
  }

  /** Replaces the file atomically: somebody may be reading the old one. */
  private static void replace(Path file, Content content) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IOException("there is no folder " + folder);
    }
    Path written = file.resolveSibling(file.getFileName() + ".new");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(written))) {
        content.write(out);
      }
      Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(written);
    }
  }
}
