package dev.journeybeat.server.web.status;

import dev.journeybeat.result.Verdict;
import dev.journeybeat.server.history.queries.ArchivedRun;
import dev.journeybeat.server.history.runs.JourneyKey;
import dev.journeybeat.server.schedule.ComingMaintenance;
import dev.journeybeat.server.uptime.Percentiles;
import dev.journeybeat.server.uptime.UptimeOfDay;
import dev.journeybeat.server.web.overview.JourneyCard;
import dev.journeybeat.server.web.overview.MonitorPort;
import dev.journeybeat.server.web.overview.Overview;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Derives the public status from the overview. Not thread-safe. */
final class PublicStatusObserver {

  /** How far ahead maintenance is announced. */
  private static final Duration AHEAD = Duration.ofDays(14);

  /** Maximum age of the overview. After that, states are not known. */
  private static final Duration BLIND = Duration.ofMinutes(2);

  /** Multiple of the usual interval that makes a run stale, as in reports. */
  private static final int MUCH_LONGER = 3;

  private final StatusSettings settings;
  private final MonitorPort desk;
  private final UptimeCache book;

  PublicStatusObserver(StatusSettings settings, MonitorPort desk, UptimeCache book) {
    this.settings = settings;
    this.desk = desk;
    this.book = book;
  }

  /** The status before the first update. */
  PublicStatusData nothing(Instant now) {
    List<ShownJourney> journeys =
        settings.journeys().entrySet().stream()
            .map(
                each ->
                    new ShownJourney(
                        each.getKey(), each.getValue(), PublicState.UNKNOWN, null, List.of()))
            .toList();
    return new PublicStatusData(settings.title(), settings.allWell(), journeys, List.of(), now);
  }

  PublicStatusData look(Overview overview, Instant now) {
    List<ComingMaintenance> coming = coming(now);
    return new PublicStatusData(
        settings.title(),
        settings.allWell(),
        settings.journeys().keySet().stream()
            .map(name -> shown(name, overview, coming, now))
            .toList(),
        coming.stream().map(this::announcement).toList(),
        overview.asOf().truncatedTo(ChronoUnit.MINUTES));
  }

  private ShownJourney shown(
      String name, Overview overview, List<ComingMaintenance> coming, Instant now) {
    JourneyKey journey = new JourneyKey(name, desk.location());
    @Nullable JourneyCard card =
        overview.cards().stream()
            .filter(each -> each.journey().equals(journey))
            .findFirst()
            .orElse(null);
    ArchivedRun last = card == null ? null : card.facts().last();
    Duration scheduled = card == null ? Duration.ZERO : card.pauseBetweenFires();
    List<UptimeOfDay> days =
        book.of(journey, last == null ? null : last.run().id(), scheduled, now);
    String shown = Objects.requireNonNull(settings.journeys().get(name));
    Optional<Instant> maintained =
        coming.stream()
            .filter(each -> each.holds(name, now))
            .map(ComingMaintenance::from)
            .min(Comparator.naturalOrder());
    if (maintained.isPresent()) {
      return new ShownJourney(name, shown, PublicState.MAINTENANCE, maintained.get(), days);
    }
    PublicState standing = isBlind(overview, now) ? PublicState.UNKNOWN : standing(card, now);
    return new ShownJourney(name, shown, standing, since(standing, card), days);
  }

  private static boolean isBlind(Overview overview, Instant now) {
    return !overview.hasLooked()
        || overview.trouble() != null
        || overview.asOf().plus(BLIND).isBefore(now);
  }

  private static PublicState standing(@Nullable JourneyCard card, Instant now) {
    Verdict verdict = card == null ? null : card.verdict();
    if (card == null || verdict == null || card.pause() != null || isOld(card, now)) {
      return PublicState.UNWATCHED;
    }
    return switch (verdict) {
      case PASSED -> PublicState.WORKS;
      case FAILED -> PublicState.BROKEN;
      case INCONCLUSIVE -> PublicState.UNKNOWN;
    };
  }

  /** Only a verdict has a known start. */
  private static @Nullable Instant since(PublicState standing, @Nullable JourneyCard card) {
    boolean isOfVerdict = standing == PublicState.WORKS || standing == PublicState.BROKEN;
    return isOfVerdict && card != null ? card.facts().since() : null;
  }

  /**
   * Whether the last run is stale, by the usual interval, but never by less than the schedule:
   * people may start extra runs.
   */
  private static boolean isOld(JourneyCard card, Instant now) {
    List<ArchivedRun> runs = card.facts().newest();
    long[] pauses =
        IntStream.range(1, runs.size())
            .mapToLong(i -> Duration.between(firedAt(runs, i - 1), firedAt(runs, i)).toMillis())
            .toArray();
    Duration seen = Duration.ofMillis(Percentiles.of(pauses).p50());
    Duration scheduled = card.pauseBetweenFires();
    Duration usual = seen.compareTo(scheduled) < 0 ? scheduled : seen;
    return pauses.length > 0
        && firedAt(runs, runs.size() - 1).plus(usual.multipliedBy(MUCH_LONGER)).isBefore(now);
  }

  private static Instant firedAt(List<ArchivedRun> runs, int index) {
    return runs.get(index).run().firedAt();
  }

  /** What is announced and concerns what is shown, the first one first. */
  private List<ComingMaintenance> coming(Instant now) {
    return settings.maintenance().keySet().stream()
        .flatMap(name -> desk.maintenance().coming(name, now).stream())
        .filter(each -> each.from().isBefore(now.plus(AHEAD)))
        .filter(each -> !concerned(each).isEmpty())
        .sorted(Comparator.comparing(ComingMaintenance::from))
        .toList();
  }

  private Announcement announcement(ComingMaintenance coming) {
    return new Announcement(
        Objects.requireNonNull(settings.maintenance().get(coming.name())),
        concerned(coming),
        coming.from(),
        coming.until());
  }

  private List<String> concerned(ComingMaintenance coming) {
    return settings.journeys().entrySet().stream()
        .filter(each -> coming.journeys().isEmpty() || coming.journeys().contains(each.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }
}
