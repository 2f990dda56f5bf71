package dev.journeybeat.server.web;

import dev.journeybeat.server.web.access.Access;
import dev.journeybeat.server.web.access.AuditLog;
import dev.journeybeat.server.web.access.LoginMethods;
import dev.journeybeat.server.web.access.Passwords;
import dev.journeybeat.server.web.admin.AdminPorts;
import dev.journeybeat.server.web.admin.AlertRoutes;
import dev.journeybeat.server.web.admin.AuditRoutes;
import dev.journeybeat.server.web.admin.MaintenanceRoutes;
import dev.journeybeat.server.web.admin.SystemRoutes;
import dev.journeybeat.server.web.admin.UndoRoutes;
import dev.journeybeat.server.web.api.Api;
import dev.journeybeat.server.web.api.ApiParts;
import dev.journeybeat.server.web.healthcheck.HealthcheckResultsPort;
import dev.journeybeat.server.web.healthcheck.HealthcheckRoutes;
import dev.journeybeat.server.web.journey.JourneyActions;
import dev.journeybeat.server.web.journey.JourneyRoutes;
import dev.journeybeat.server.web.journey.OverviewRoutes;
import dev.journeybeat.server.web.overview.DailyStatsCache;
import dev.journeybeat.server.web.overview.Overview;
import dev.journeybeat.server.web.overview.OverviewCache;
import dev.journeybeat.server.web.page.PageRenderer;
import dev.journeybeat.server.web.run.EvidenceRoutes;
import dev.journeybeat.server.web.run.RunRoutes;
import dev.journeybeat.server.web.status.PublicStatus;
import dev.journeybeat.server.web.status.StatusSettings;
import dev.journeybeat.settings.Secret;
import io.javalin.config.JavalinConfig;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Assembles all routes of the web server. */
final class Dashboard implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Dashboard.class);

  private static final int PASSWORD_BYTES = 15;

  private final WebSettings settings;
  private final WebParts parts;
  private final PageRenderer pages;
  private final OverviewCache board;
  private final DailyStatsCache days;
  private final AuditLog audit;
  private final Api api;
  private final @Nullable PublicStatus status;
  private final Clock clock;

  Dashboard(WebSettings settings, WebParts parts, Clock clock) {
    this.settings = settings;
    this.parts = parts;
    this.clock = clock;
    this.audit = new AuditLog(parts.history().auditLog());
    this.pages = new PageRenderer(parts.desk().site());
    this.board = new OverviewCache(parts.history(), parts.desk(), clock);
    this.days =
        new DailyStatsCache(parts.history(), board::pauseBetweenFires, clock, parts.live()::days);
    HealthcheckResultsPort looks = parts.looks();
    this.api =
        new Api(
            new ApiParts(
                parts.history(),
                parts.desk(),
                board,
                () -> looks.recent(looks.names()),
                parts.backstage().alerts(),
                audit,
                clock));
    StatusSettings chosen = settings.status();
    this.status =
        chosen == null
            ? null
            : new PublicStatus(chosen, parts.history().queries(), parts.desk(), board, clock);
    parts.live().whenChanged(board::changed);
    parts.live().whenEnded(api::ended);
    board.whenNew(parts.live()::board);
  }

  void serve(JavalinConfig config) {
    WebErrors.tell(config, pages);
    Access.guard(
        config,
        new LoginMethods(
            new Passwords(password(), settings.viewerPassword()),
            settings.openid(),
            parts.history().tokens()),
        audit,
        ctx -> status != null && status.isAsked(ctx),
        pages::login,
        clock);
    Assets.serve(config);
    serveJourneys(config);
    serveBackstage(config);
    serveOthers(config);
  }

  /** Journeys, runs and healthchecks. */
  private void serveJourneys(JavalinConfig config) {
    new OverviewRoutes(board, parts.desk().location(), pages, clock).serve(config);
    new JourneyRoutes(parts.history(), parts.desk(), board, days, pages, clock).serve(config);
    new JourneyActions(parts.history(), parts.desk(), board, pages, audit, clock).serve(config);
    new RunRoutes(parts.history().queries(), parts.desk(), pages, clock).serve(config);
    new EvidenceRoutes(parts.history().queries(), pages).serve(config);
    new HealthcheckRoutes(parts.looks(), pages, clock).serve(config);
  }

  /** Alerts, undos, maintenance, system and audit log. */
  private void serveBackstage(JavalinConfig config) {
    AdminPorts backstage = parts.backstage();
    new AlertRoutes(backstage.alerts(), parts.history(), pages, audit, clock).serve(config);
    new UndoRoutes(backstage.undos(), pages, audit, clock).serve(config);
    new MaintenanceRoutes(backstage.maintenance(), parts.history(), pages, clock).serve(config);
    new SystemRoutes(backstage.system(), pages, clock).serve(config);
    new AuditRoutes(parts.history().auditLog(), pages, clock).serve(config);
  }

  /** Routes without dashboard pages. */
  private void serveOthers(JavalinConfig config) {
    new HealthRoutes(parts.vitals()).serve(config);
    api.serve(config);
    if (status != null) {
      status.serve(config);
    }
    parts.live().serve(config);
  }

  void begin() {
    board.start();
    if (status != null) {
      status.start();
    }
  }

  Overview overview() {
    return board.overview();
  }

  @Override
  public void close() {
    parts.live().close();
    api.close();
    if (status != null) {
      status.close();
    }
    days.close();
    board.close();
  }

  /** The configured password. If one is required and missing, a random one, which is logged. */
  private @Nullable Secret password() {
    boolean isNeeded = settings.openid() == null && !settings.isForThisMachine();
    if (settings.password() != null || !isNeeded) {
      return settings.password();
    }
    byte[] random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    String made = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    log.warn(
        "web.password is not set, and other machines can reach the dashboard at {}. The password"
            + " until the next start is {}",
        settings.host(),
        made);
    return new Secret(made);
  }
}
