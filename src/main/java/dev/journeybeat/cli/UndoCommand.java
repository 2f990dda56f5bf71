package dev.journeybeat.cli;

import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.engine.journeys.JourneyFolder;
import dev.journeybeat.engine.undo.UndoEntry;
import dev.journeybeat.result.Durations;
import dev.journeybeat.result.Step;
import dev.journeybeat.result.StepStatus;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code journeybeat undo list|now|forget}. */
@Command(
    name = "undo",
    description = "Lists, executes and forgets open undos.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class UndoCommand {

  private static final String ROW = "%-14s %-30s %-28s %-17s %s%n";

  @Mixin private ProjectOptions installation = new ProjectOptions();

  @Mixin private Terminal terminal = new Terminal();

  private final PrintStream out = Terminal.out();

  @Command(
      name = "list",
      description = "Lists the open undos with their age and last error.",
      mixinStandardHelpOptions = true)
  int list() {
    return with(
        running -> {
          List<UndoEntry> open = running.monitor().openUndos();
          if (open.isEmpty()) {
            out.println("No open undos: all effects of runs are undone.");
            return ExitCodes.PASSED;
          }
          Instant now = Clock.systemUTC().instant();
          out.printf(ROW, "ID", "RUN", "UNDO", "CREATED", "NEXT TRY");
          open.forEach(entry -> tell(entry, now));
          return ExitCodes.PASSED;
        });
  }

  @Command(
      name = "now",
      description = "Executes open undos immediately.",
      mixinStandardHelpOptions = true)
  int now(
      @Parameters(
              paramLabel = "ID",
              arity = "0..*",
              description = "Undo IDs, as shown by \"undo list\" (default: all).")
          @Nullable List<String> ids) {
    List<String> wanted = ids == null ? List.of() : ids;
    return with(
        running -> {
          Map<String, List<UndoEntry>> byRun = new LinkedHashMap<>();
          for (UndoEntry entry : chosen(running.monitor().openUndos(), wanted)) {
            byRun.computeIfAbsent(entry.run(), run -> new ArrayList<>()).add(entry);
          }
          if (byRun.isEmpty()) {
            out.println("No open undos.");
          }
          boolean well = true;
          for (Map.Entry<String, List<UndoEntry>> run : byRun.entrySet()) {
            well &= carryOut(running, run.getKey(), run.getValue());
          }
          return well ? ExitCodes.PASSED : ExitCodes.FAILED;
        });
  }

  @Command(
      name = "forget",
      description = "Stops retries of undos. They stay in the store as forgotten.",
      mixinStandardHelpOptions = true)
  int forget(
      @Parameters(
              paramLabel = "ID",
              arity = "1..*",
              description = "Undo IDs, as shown by \"undo list\".")
          List<String> ids,
      @Option(
              names = "--reason",
              paramLabel = "TEXT",
              description = "Reason, shown on the dashboard.")
          @Nullable String reason) {
    return with(
        running -> {
          for (UndoEntry entry : chosen(running.monitor().openUndos(), ids)) {
            if (running.monitor().forgetUndo(entry.id(), reason)) {
              ManualAction.note(
                  running.monitor().auditLog(),
                  "undo %s was forgotten: %s %s of run %s"
                      .formatted(entry.id(), entry.format(), entry.data(), entry.run()));
            }
            out.printf(
                "%s is forgotten: %s %s of run %s. Check the shop: the effect may still be"
                    + " there.%n",
                entry.id(), entry.format(), entry.data(), entry.run());
          }
          return ExitCodes.PASSED;
        });
  }

  private int with(ToIntFunction<RunningMonitor> command) {
    Logging.tellOfRuns();
    try (JourneyFolder journeys = installation.journeys(terminal);
        RunningMonitor running =
            RunningMonitor.start(
                installation.configuration(), journeys, List.of(), Clock.systemUTC())) {
      return command.applyAsInt(running);
    } catch (InconclusiveException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private static List<UndoEntry> chosen(List<UndoEntry> open, List<String> ids) {
    List<String> known = open.stream().map(UndoEntry::id).toList();
    List<String> unknown = ids.stream().filter(id -> !known.contains(id)).toList();
    if (!unknown.isEmpty()) {
      throw new UsageException(
          "No open undo has the ID %s; there %s"
              .formatted(
                  String.join(", ", unknown),
                  known.isEmpty() ? "is none" : "are: " + String.join(", ", known)));
    }
    return open.stream().filter(entry -> ids.isEmpty() || ids.contains(entry.id())).toList();
  }

  private boolean carryOut(RunningMonitor running, String run, List<UndoEntry> entries) {
    out.println(terminal.style().bold("run " + run));
    RunLines lines = new RunLines(terminal.style());
    try {
      List<Step> steps = running.monitor().putRight(entries);
      steps.forEach(step -> lines.step(step).forEach(out::println));
      return steps.stream().noneMatch(step -> step.status() == StepStatus.FAILED);
    } catch (InconclusiveException e) {
      out.println("  " + terminal.style().red(String.valueOf(e.getMessage())));
      return false;
    }
  }

  private void tell(UndoEntry entry, Instant now) {
    out.printf(
        ROW,
        entry.id(),
        entry.run(),
        entry.format(),
        format(Duration.between(entry.notedAt(), now)) + " ago",
        next(entry, now));
    out.println("  " + terminal.style().dim(entry.data()));
    if (entry.failure() != null) {
      String tried = "failed %d times, last error: ".formatted(entry.tries());
      out.println(
          (tried + entry.failure())
              .lines()
              .map(line -> "  " + terminal.style().red(line))
              .collect(Collectors.joining("\n")));
    }
  }

  private static String next(UndoEntry entry, Instant now) {
    Duration until = Duration.between(now, entry.nextTryAt());
    return until.isNegative() ? "when its run ends" : "in " + format(until);
  }

  private static String format(Duration duration) {
    return Durations.format(duration.truncatedTo(ChronoUnit.SECONDS));
  }
}
