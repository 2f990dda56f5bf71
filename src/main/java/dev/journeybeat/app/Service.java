package dev.journeybeat.app;

import dev.journeybeat.config.Settings;
import dev.journeybeat.server.history.History;
import dev.journeybeat.server.history.undo.UndoBook;
import dev.journeybeat.server.ops.Health;
import dev.journeybeat.server.ops.Heartbeat;
import dev.journeybeat.server.ops.Systemd;
import dev.journeybeat.server.schedule.FireHandler;
import dev.journeybeat.server.schedule.JourneyScheduler;
import dev.journeybeat.server.web.WebParts;
import dev.journeybeat.server.web.WebServer;
import dev.journeybeat.server.web.admin.AdminPorts;
import dev.journeybeat.server.web.healthcheck.HealthcheckResultsPort;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;

/** A running monitor: scheduler, dashboard and heartbeat. */
final class Service implements AutoCloseable {

  private final WebServer web;
  private final Readiness condition;
  private final Heartbeat heartbeat;
  private final NextFiresFile plan;
  private final JourneyScheduler schedule;
  private final Systemd systemd = Systemd.ofThisProcess();

  private Service(
      WebServer web,
      Readiness condition,
      Heartbeat heartbeat,
      NextFiresFile plan,
      JourneyScheduler schedule) {
    this.web = web;
    this.condition = condition;
    this.heartbeat = heartbeat;
    this.plan = plan;
    this.schedule = schedule;
  }

  /**
   * Starts the service.
   *
   * @param pulseFile the heartbeat file to write
   * @param fires runs a journey when it fires
   * @throws dev.journeybeat.server.web.CannotListenException if its address is not available;
   *     nothing runs
   */
  static Service start(
      Settings settings, ServiceParts parts, Path pulseFile, FireHandler fires, Clock clock) {
    WebDesk desk =
        new WebDesk(
            settings.site().toString(),
            settings.location(),
            parts.journeys(),
            parts.maintenance(),
            parts.run().liveViews(),
            settings.labels());
    Readiness condition = new Readiness(settings, parts, clock);
    WebServer web = web(settings, parts, desk, condition, clock);
    // Before the first run starts.
    MonitorGauges figures = new MonitorGauges(settings, parts);
    figures.show();
    JourneyScheduler schedule = schedule(settings, parts, fires, clock);
    desk.opens(schedule);
    web.begin();
    NextFiresFile plan = new NextFiresFile(settings.history().folder(), clock);
    Heartbeat heartbeat =
        new Heartbeat(
            pulseFile, parts.history().store(), () -> plan.write(schedule.planned()), clock);
    figures.began(schedule, heartbeat);
    condition.began(heartbeat);
    Service service = new Service(web, condition, heartbeat, plan, schedule);
    service.begin(settings, parts, pulseFile, clock);
    return service;
  }

  private static WebServer web(
      Settings settings, ServiceParts parts, WebDesk desk, Readiness condition, Clock clock) {
    HealthcheckResultsPort looks = new HealthcheckPort(parts.healthchecks().healthchecks());
    History history = parts.history();
    return WebServer.start(
        settings.web(),
        new WebParts(
            history,
            desk,
            looks,
            parts.live(),
            condition,
            new AdminPorts(
                new UndoBook(history.store(), settings.site().toString(), clock),
                new WebAlerts(!settings.alerts().isEmpty(), parts.alerts(), history),
                parts.maintenance(),
                new WebSystem(settings, parts, condition, desk::planned, clock))),
        clock);
  }

  private static JourneyScheduler schedule(
      Settings settings, ServiceParts parts, FireHandler fires, Clock clock) {
    return JourneyScheduler.start(
        settings.browser().concurrency(),
        settings.scheduled().values(),
        parts.maintenance(),
        fires,
        clock);
  }

  /** The address of the dashboard. */
  URI address() {
    return web.address();
  }

  /** Reports that the monitor is stopping. */
  void stopping() {
    condition.stopping();
    systemd.close();
  }

  @Override
  public void close() {
    schedule.close();
    heartbeat.close();
    plan.delete();
    web.close();
  }

  private void begin(Settings settings, ServiceParts parts, Path pulseFile, Clock clock) {
    parts.followUp().start(schedule, settings.scheduled().keySet());
    schedule.heartbeat(
        Health.EVERY,
        () -> {
          heartbeat.beat();
          systemd.alive();
        });
    parts.journeys().watch();
    parts.healthchecks().start();
    parts.alerts().start(parts.history(), new ConditionSources(parts, schedule, clock).all());
    parts.deadMansSwitch().start(pulseFile);
    parts.housekeeping().start();
    systemd.ready("monitoring " + settings.site());
  }
}
