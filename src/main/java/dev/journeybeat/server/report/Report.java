package dev.journeybeat.server.report;

import dev.journeybeat.server.history.queries.RunArchive;
import dev.journeybeat.server.history.queries.TimeRange;
import dev.journeybeat.server.uptime.Timeline;
import dev.journeybeat.server.uptime.Uptime;
import java.util.ArrayList;
import java.util.List;

/**
 * A report on a period, journey by journey.
 *
 * @param silent journeys without a run in the period
 */
public record Report(ReportQuery asked, List<JourneyReport> journeys, List<String> silent) {

  public Report {
    journeys = List.copyOf(journeys);
    silent = List.copyOf(silent);
  }

  /**
   * Reads the runs and creates the report.
   *
   * @throws dev.journeybeat.engine.store.StoreException if the store can't be used
   */
  public static Report of(RunArchive past, ReportQuery asked) {
    List<JourneyReport> journeys = new ArrayList<>();
    List<String> silent = new ArrayList<>();
    for (TimeRange stretch : asked.stretches()) {
      JourneyReport journey = of(past, asked, stretch);
      if (journey.counts().runs() > 0) {
        journeys.add(journey);
      } else {
        silent.add(
            "%s from %s".formatted(journey.journey().journey(), journey.journey().location()));
      }
    }
    return new Report(asked, journeys, silent);
  }

  /** Whether the journeys have several locations, so that names need the location. */
  public boolean isOfManyLocations() {
    return journeys.stream().map(each -> each.journey().location()).distinct().count() > 1;
  }

  private static JourneyReport of(RunArchive past, ReportQuery asked, TimeRange stretch) {
    RunTally runs = new RunTally(asked);
    past.lastBefore(stretch.journey(), stretch.from()).ifPresent(runs::before);
    past.runs(stretch, runs::add);
    StepTally steps = new StepTally();
    past.stepTimes(stretch, steps::add);
    Timeline timeline = runs.timeline();
    return new JourneyReport(
        stretch.journey(),
        timeline.usual(),
        Uptime.of(timeline.spells()),
        runs.counts(),
        runs.periods(timeline),
        runs.incidents(),
        steps.reports(),
        steps.mailDelivery(),
        runs.walked(),
        runs.points());
  }
}
