package dev.journeybeat.cli;

import dev.journeybeat.result.Durations;
import dev.journeybeat.result.RunPhase;
import dev.journeybeat.server.history.queries.ArchivedEvidence;
import dev.journeybeat.server.report.Incident;
import dev.journeybeat.server.report.JourneyReport;
import dev.journeybeat.server.report.Period;
import dev.journeybeat.server.report.Report;
import dev.journeybeat.server.report.ReportText;
import dev.journeybeat.server.report.StepReport;
import dev.journeybeat.server.uptime.Percentiles;
import dev.journeybeat.server.uptime.TimelineSlot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Formats a report for the terminal. */
final class ReportLines {

  private static final int STEPS = 5;
  private static final int INCIDENTS = 10;
  private static final int NAME_WIDTH = 32;
  private static final int FAILURE_WIDTH = 200;

  private static final String STEP = "    %-32s %8s %8s %8s %8s %8s%s";

  private final Style style;
  private final Report report;
  private final ReportText phrases;

  ReportLines(Style style, Report report) {
    this.style = style;
    this.report = report;
    this.phrases = new ReportText(report);
  }

  List<String> all() {
    List<String> lines = new ArrayList<>();
    lines.add(style.dim(phrases.stretch()));
    lines.add("");
    report.journeys().forEach(journey -> lines.addAll(journey(journey)));
    if (!report.silent().isEmpty()) {
      lines.add(style.yellow("No runs in this period: " + String.join(", ", report.silent())));
    }
    lines.add(
        "%s up  %s down  %s inconclusive  %s not watched"
            .formatted(style.green("█"), style.red("x"), style.yellow("?"), style.dim("·")));
    return lines;
  }

  private List<String> journey(JourneyReport journey) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s  uptime %s  %s"
            .formatted(
                style.bold(phrases.name(journey)),
                style.bold(journey.uptime().percent()),
                style.dim(pace(journey))));
    lines.add(
        "  %s; not counted: %s"
            .formatted(ReportText.known(journey.uptime()), ReportText.apart(journey.uptime())));
    lines.add("  " + ReportText.runs(journey.counts()));
    times(journey).forEach(line -> lines.add("  " + line));
    lines.add("");
    journey.periods().forEach(period -> lines.add(period(period)));
    lines.add("");
    lines.addAll(incidents(journey.incidents()));
    lines.addAll(steps(journey.steps()));
    return lines;
  }

  private static String pace(JourneyReport journey) {
    return journey.usual() == null
        ? "interval unknown: only one run"
        : "usually every " + Durations.format(journey.usual());
  }

  private static List<String> times(JourneyReport journey) {
    List<String> lines = new ArrayList<>();
    if (journey.walked().count() > 0) {
      lines.add("ran in " + spread(journey.walked()));
    }
    if (journey.mailDelivery().count() > 0) {
      lines.add("e-mails delivered in " + spread(journey.mailDelivery()));
    }
    return lines;
  }

  private static String spread(Percentiles times) {
    return "%s (p50), %s (p95)"
        .formatted(ReportText.millis(times.p50()), ReportText.millis(times.p95()));
  }

  private String period(Period period) {
    return "  %-14s  %s  %8s  %s"
        .formatted(
            phrases.period(period),
            period.slots().stream().map(this::mark).collect(Collectors.joining()),
            period.uptime().percent(),
            style.dim(ReportText.total(period.counts())));
  }

  /** The marks differ without colors, too. */
  private String mark(TimelineSlot slot) {
    if (slot.state() == null) {
      return " ";
    }
    return switch (slot.state()) {
      case UP -> style.green("█");
      case DOWN -> style.red("x");
      case INCONCLUSIVE -> style.yellow("?");
      case UNWATCHED -> style.dim("·");
    };
  }

  private List<String> incidents(List<Incident> incidents) {
    if (incidents.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        incidents.size() == 1 ? "  1 incident" : "  %d incidents".formatted(incidents.size()));
    int left = Math.max(0, incidents.size() - INCIDENTS);
    if (left > 0) {
      lines.add(style.dim("    the %d oldest are only in --html".formatted(left)));
    }
    incidents.subList(left, incidents.size()).forEach(each -> lines.addAll(incident(each)));
    lines.add("");
    return lines;
  }

  private List<String> incident(Incident incident) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "  %s %s  %s"
            .formatted(style.cross(), phrases.incident(incident), style.dim(incident.firstRun())));
    lines.add(
        "      %s: %s"
            .formatted(
                ReportText.broke(incident.breakage()),
                style.red(shortened(incident.breakage().failure(), FAILURE_WIDTH))));
    ArchivedEvidence evidence = incident.evidence();
    if (evidence != null) {
      String gone = evidence.gone() ? " (deleted)" : "";
      lines.add(style.dim("      evidence: %s%s".formatted(evidence.folder(), gone)));
    }
    return lines;
  }

  private List<String> steps(List<StepReport> steps) {
    List<StepReport> walked =
        steps.stream().filter(step -> step.part() == RunPhase.JOURNEY).limit(STEPS).toList();
    if (walked.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add(style.dim(STEP.formatted("slowest steps", "passed", "p50", "p95", "p99", "max", "")));
    for (StepReport step : walked) {
      Percentiles took = step.took();
      lines.add(
          STEP.formatted(
              shortened(step.name(), NAME_WIDTH),
              took.count(),
              took.format(took.p50()),
              took.format(took.p95()),
              took.format(took.p99()),
              took.format(took.max()),
              style.dim(remark(step))));
    }
    lines.add("");
    return lines;
  }

  private static String remark(StepReport step) {
    return "  %s%s"
        .formatted(
            step.leg().name().toLowerCase(Locale.ROOT),
            step.failed() == 0 ? "" : ", failed %d times".formatted(step.failed()));
  }

  private static String shortened(String text, int width) {
    String line = ReportText.oneLine(text);
    return line.length() <= width ? line : line.substring(0, width - 1) + "…";
  }
}
