package dev.journeybeat.app;

import dev.journeybeat.engine.journeys.JourneyCatalog;
import dev.journeybeat.engine.journeys.JourneyFolder;
import dev.journeybeat.engine.journeys.JourneyState;
import dev.journeybeat.engine.run.LiveViews;
import dev.journeybeat.server.schedule.JourneyScheduler;
import dev.journeybeat.server.schedule.Maintenance;
import dev.journeybeat.server.schedule.ScheduleEntry;
import dev.journeybeat.server.web.overview.Code;
import dev.journeybeat.server.web.overview.Labels;
import dev.journeybeat.server.web.overview.MonitorPort;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adapter from the monitor to the web. The web server listens before the scheduler starts. */
final class WebDesk implements MonitorPort {

  private final String site;
  private final String location;
  private final JourneyFolder journeys;
  private final Maintenance maintenance;
  private final LiveViews liveViews;
  private final Map<String, Labels> labels;
  private volatile @Nullable JourneyScheduler schedule;

  WebDesk(
      String site,
      String location,
      JourneyFolder journeys,
      Maintenance maintenance,
      LiveViews liveViews,
      Map<String, Labels> labels) {
    this.site = site;
    this.location = location;
    this.journeys = journeys;
    this.maintenance = maintenance;
    this.liveViews = liveViews;
    this.labels = Map.copyOf(labels);
  }

  void opens(JourneyScheduler started) {
    schedule = started;
  }

  @Override
  public String site() {
    return site;
  }

  @Override
  public String location() {
    return location;
  }

  @Override
  public List<ScheduleEntry> planned() {
    JourneyScheduler started = schedule;
    return started == null ? List.of() : started.planned();
  }

  @Override
  public Labels labels(String journey) {
    return labels.getOrDefault(journey, Labels.NONE);
  }

  @Override
  public Maintenance maintenance() {
    return maintenance;
  }

  @Override
  public @Nullable String brokenJourneys() {
    JourneyState state = journeys.state();
    return state.problems().isEmpty() ? null : "%s: %s".formatted(state, state.problems().get(0));
  }

  @Override
  public Optional<Code> code(String journey) {
    JourneyCatalog catalog = journeys.state().catalog();
    return catalog
        .find(journey)
        .map(found -> new Code(format(found.source()), catalog.version(), catalog.since()));
  }

  @Override
  public Optional<byte[]> picture(String run) {
    return liveViews.picture(run);
  }

  @Override
  public Optional<Instant> runNow(String journey) {
    JourneyScheduler started = schedule;
    if (started == null) {
      throw new IllegalArgumentException("The monitor has not started yet");
    }
    return started.runNow(journey);
  }

  private static @Nullable String format(@Nullable Path source) {
    return source == null ? null : source.toString();
  }
}
