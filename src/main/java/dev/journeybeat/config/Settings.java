package dev.journeybeat.config;

import dev.journeybeat.engine.browser.BrowserSettings;
import dev.journeybeat.engine.check.DatabaseSettings;
import dev.journeybeat.engine.check.EndpointSettings;
import dev.journeybeat.engine.evidence.EvidenceSettings;
import dev.journeybeat.engine.mail.MailboxSettings;
import dev.journeybeat.engine.run.CustomerSettings;
import dev.journeybeat.net.Reference;
import dev.journeybeat.server.alert.channel.ChannelSettings;
import dev.journeybeat.server.alert.channel.TemplateSettings;
import dev.journeybeat.server.alert.model.AlertCondition;
import dev.journeybeat.server.alert.policy.PolicySettings;
import dev.journeybeat.server.healthcheck.HealthchecksSettings;
import dev.journeybeat.server.history.store.HistorySettings;
import dev.journeybeat.server.ops.DeadMansSwitchSettings;
import dev.journeybeat.server.schedule.MaintenanceSettings;
import dev.journeybeat.server.schedule.ScheduleSettings;
import dev.journeybeat.server.schedule.Scheduled;
import dev.journeybeat.server.trace.TraceSettings;
import dev.journeybeat.server.web.WebSettings;
import dev.journeybeat.server.web.overview.Labels;
import dev.journeybeat.settings.Default;
import dev.journeybeat.settings.Example;
import dev.journeybeat.settings.RenamedFrom;
import dev.journeybeat.settings.Require;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The whole configuration file, {@code journeybeat.yaml}.
 *
 * @param site Address of the shop, {@code http} or {@code https}. Journeys open addresses relative
 *     to it.
 * @param location Name of the place where this monitor runs. Each run carries it as a label.
 * @param references Addresses unrelated to the shop. If a system and all of these are unreachable,
 *     the run is inconclusive: the monitor has no network.
 * @param schedule Settings that apply to all schedules.
 * @param browser The browser that runs the journeys.
 * @param customers Shop accounts that only the monitor uses. Each run leases one, so their number
 *     limits parallel runs.
 * @param mail Mailboxes of the customers, by name. A customer names one with {@code mailbox}.
 * @param databases Databases behind the shop, by name. Journeys use them with {@code
 *     visit.database(name)}.
 * @param endpoints HTTP systems behind the shop, by name. Journeys use them with {@code
 *     visit.endpoint(name)}.
 * @param healthchecks Probes of the systems behind the shop.
 * @param journeys Settings of each journey, by name: {@code CheckoutJourney} is {@code checkout}. A
 *     journey without an entry uses the defaults and runs on request only.
 * @param maintenance Maintenance windows, by name.
 * @param evidence Storage of evidence, such as screenshots.
 * @param history Storage of runs, open undos and leases.
 * @param web Dashboard, API and login.
 * @param traces Export of runs as OpenTelemetry traces. If left out, no traces are sent.
 * @param deadMansSwitch External service that raises an alarm when this monitor stops.
 * @param channels Ways to send notifications, by name: lower-case letters, digits and dashes, 64
 *     characters or fewer.
 * @param templates Texts of notifications.
 * @param alerts Alert policies, by name.
 */
public record Settings(
    @Example("https://shop.example") URI site,
    @Default("here") @Example("frankfurt") String location,
    @Default("[]") @Example("[\"https://example.com\", \"192.0.2.1:53\"]") List<String> references,
    @Default("{}") ScheduleSettings schedule,
    @Default("{}") BrowserSettings browser,
    @Default("[]")
        @Example("[{username: heartbeat@shop.example, password: ${env:HEARTBEAT_PASSWORD}}]")
        List<CustomerSettings> customers,
    @Default("{}") Map<String, MailboxSettings> mail,
    @Default("{}") Map<String, DatabaseSettings> databases,
    @Default("{}") Map<String, EndpointSettings> endpoints,
    @Default("{}") HealthchecksSettings healthchecks,
    @Default("{}") Map<String, JourneySettings> journeys,
    @Default("{}") Map<String, MaintenanceSettings> maintenance,
    @Default("{}") EvidenceSettings evidence,
    @Default("{}") HistorySettings history,
    @Default("{}") WebSettings web,
    @Nullable TraceSettings traces,
    @RenamedFrom("dead-man") @Default("{}") DeadMansSwitchSettings deadMansSwitch,
    @Default("{}") Map<String, ChannelSettings> channels,
    @Default("{}") TemplateSettings templates,
    @Default("{}") Map<String, PolicySettings> alerts) {

  public Settings {
    Require.require(
        "http".equals(site.getScheme()) || "https".equals(site.getScheme()),
        "site",
        site,
        "a web address such as \"https://shop.example\"");
    references.forEach(Reference::of);
    ChannelSettings.requireNames(channels.keySet());
    for (CustomerSettings customer : customers) {
      Require.require(
          customer.mailbox() == null || mail.containsKey(customer.mailbox()),
          "customers",
          "mailbox \"%s\" of customer %s".formatted(customer.mailbox(), customer.username()),
          keyUnder("mail", mail));
    }
    requireKnown(alerts, channels, journeys, healthchecks);
    requireJourneys(maintenance, journeys);
    if (web.status() != null) {
      requireKeys("web.status.journeys", web.status().journeys(), "journeys", journeys);
      requireKeys("web.status.maintenance", web.status().maintenance(), "maintenance", maintenance);
    }
    healthchecks
        .databases()
        .forEach(
            (check, database) ->
                Require.require(
                    databases.containsKey(database),
                    "healthchecks.checks.%s.jdbc.database".formatted(check),
                    database,
                    keyUnder("databases", databases)));
  }

  private static void requireKnown(
      Map<String, PolicySettings> alerts,
      Map<String, ChannelSettings> channels,
      Map<String, JourneySettings> journeys,
      HealthchecksSettings healthchecks) {
    alerts.forEach(
        (policy, settings) -> {
          settings
              .allChannels()
              .forEach(
                  channel ->
                      Require.require(
                          channels.containsKey(channel),
                          "alerts." + policy,
                          "channel \"%s\"".formatted(channel),
                          keyUnder("channels", channels)));
          boolean ofHealthchecks = settings.on() == AlertCondition.HEALTHCHECK_DOWN;
          Map<String, ?> subjects = ofHealthchecks ? healthchecks.checks() : journeys;
          // Healthchecks of a file have addresses as names, which may contain any character.
          boolean any = ofHealthchecks && healthchecks.file() != null;
          for (String subject : settings.only()) {
            Require.require(
                any || subjects.containsKey(subject),
                "alerts.%s.only".formatted(policy),
                subject,
                keyUnder(ofHealthchecks ? "healthchecks.checks" : "journeys", subjects));
          }
        });
  }

  /** Rejects references to missing entries. */
  private static void requireKeys(
      String key, Map<String, String> named, String section, Map<String, ?> there) {
    named
        .keySet()
        .forEach(
            name -> Require.require(there.containsKey(name), key, name, keyUnder(section, there)));
  }

  private static String keyUnder(String section, Map<String, ?> there) {
    return there.isEmpty()
        ? "a key under \"%s\", which has none".formatted(section)
        : "a key under \"%s\": %s".formatted(section, String.join(", ", there.keySet()));
  }

  private static void requireJourneys(
      Map<String, MaintenanceSettings> maintenance, Map<String, JourneySettings> journeys) {
    maintenance.forEach(
        (name, settings) ->
            settings
                .journeys()
                .forEach(
                    journey ->
                        Require.require(
                            journeys.containsKey(journey),
                            "maintenance.%s.journeys".formatted(name),
                            journey,
                            keyUnder("journeys", journeys))));
  }

  /** Returns the settings of a journey, or the defaults. */
  public JourneySettings journey(String name) {
    return journeys.getOrDefault(name, JourneySettings.DEFAULT);
  }

  /** Group and tags of each journey, by its name. */
  public Map<String, Labels> labels() {
    Map<String, Labels> labels = new LinkedHashMap<>();
    journeys.forEach((name, journey) -> labels.put(name, journey.labels()));
    return labels;
  }

  /** Schedules of all scheduled journeys, by name. */
  public Map<String, Scheduled> scheduled() {
    Map<String, Scheduled> scheduled = new LinkedHashMap<>();
    journeys.forEach(
        (name, journey) ->
            journey
                .scheduled(name, schedule.timeZone())
                .ifPresent(each -> scheduled.put(name, each)));
    return scheduled;
  }
}
