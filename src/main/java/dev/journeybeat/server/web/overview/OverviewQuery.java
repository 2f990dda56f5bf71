package dev.journeybeat.server.web.overview;

import dev.journeybeat.result.Run;
import dev.journeybeat.server.history.History;
import dev.journeybeat.server.history.queries.ArchivedRun;
import dev.journeybeat.server.history.runs.JourneyKey;
import dev.journeybeat.server.history.suppression.JourneyPause;
import dev.journeybeat.server.history.suppression.Mute;
import dev.journeybeat.server.schedule.Maintenance;
import dev.journeybeat.server.schedule.ScheduleEntry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the state of all journeys. Not thread-safe. */
final class OverviewQuery {

  /** Journeys of other monitors and removed journeys are shown this long after their last run. */
  private static final Duration LATELY = Duration.ofDays(7);

  /**
   * Number of missed fires that makes a journey overdue. Fewer can have a normal reason, such as a
   * long run.
   */
  private static final int MISSED = 4;

  private static final Comparator<JourneyCard> WORST_FIRST =
      Comparator.comparing(JourneyCard::rank)
          .thenComparing(card -> card.journey().journey())
          .thenComparing(card -> card.journey().location());

  private final History history;
  private final MonitorPort desk;
  private final Clock clock;
  private final StatsCache facts;

  OverviewQuery(History history, MonitorPort desk, Clock clock) {
    this.history = history;
    this.desk = desk;
    this.clock = clock;
    this.facts = new StatsCache(history.queries());
  }

  Overview nothing() {
    return new Overview(List.of(), null, null, clock.instant(), 0);
  }

  /** The last known state, with the reason why it is not current. */
  static Overview blind(Overview before, String why) {
    boolean isNews = !why.equals(before.trouble());
    return new Overview(
        before.cards(),
        why,
        before.brokenJourneys(),
        before.asOf(),
        before.version() + (isNews ? 1 : 0));
  }

  /**
   * Reads the current state.
   *
   * @throws dev.journeybeat.engine.store.StoreException if the store can't be used
   */
  Overview look(Overview before) {
    Instant now = clock.instant();
    Map<String, ScheduleEntry> planned =
        desk.planned().stream()
            .collect(Collectors.toMap(ScheduleEntry::journey, Function.identity()));
    Set<JourneyKey> journeys = journeys(planned, now);
    Map<String, JourneyPause> pauses =
        history.pauses().all().stream()
            .collect(Collectors.toMap(JourneyPause::journey, Function.identity()));
    Map<String, Mute> mutes =
        history.mutes().all().stream()
            .collect(Collectors.toMap(Mute::journey, Function.identity()));
    Map<JourneyKey, Run> underWay =
        history.queries().underWay().stream()
            .collect(
                Collectors.toMap(
                    run -> new JourneyKey(run.journey(), run.location()),
                    Function.identity(),
                    (older, newer) -> newer));
    facts.keep(journeys);
    List<JourneyCard> cards =
        journeys.stream()
            .map(
                journey -> {
                  JourneyStats known = facts.of(journey, now);
                  ScheduleEntry plan = isOurs(journey) ? planned.get(journey.journey()) : null;
                  JourneyPause pause = pauses.get(journey.journey());
                  return new JourneyCard(
                      journey,
                      desk.labels(journey.journey()),
                      known,
                      plan,
                      pause,
                      mutes.get(journey.journey()),
                      plan != null && pause == null && isOverdue(plan, known.last(), now),
                      underWay.get(journey));
                })
            .sorted(WORST_FIRST)
            .toList();
    @Nullable String broken = desk.brokenJourneys();
    Overview seen = new Overview(cards, null, broken, now, before.version());
    return isSame(seen, before) ? seen : new Overview(cards, null, broken, now, seen.version() + 1);
  }

  private Set<JourneyKey> journeys(Map<String, ScheduleEntry> planned, Instant now) {
    Set<JourneyKey> all = new LinkedHashSet<>();
    planned.keySet().forEach(name -> all.add(new JourneyKey(name, desk.location())));
    history.past().journeys().stream()
        .filter(journey -> all.contains(journey) || ranLately(journey, now))
        .forEach(all::add);
    return all;
  }

  private boolean ranLately(JourneyKey journey, Instant now) {
    return history.queries().before(journey, now.plus(LATELY), 1).stream()
        .anyMatch(run -> run.run().firedAt().isAfter(now.minus(LATELY)));
  }

  /** Whether a journey has missed too many fires. Fires in a maintenance window do not count. */
  private boolean isOverdue(ScheduleEntry planned, @Nullable ArchivedRun last, Instant now) {
    if (last == null) {
      return false;
    }
    Maintenance maintenance = desk.maintenance();
    return Stream.iterate(
                planned.cadence().next(last.run().firedAt()),
                fire -> fire.isPresent() && !fire.get().isAfter(now),
                fire -> planned.cadence().next(fire.get()))
            .flatMap(Optional::stream)
            .filter(fire -> !maintenance.suppressesRuns(planned.journey(), fire))
            .limit(MISSED)
            .count()
        == MISSED;
  }

  private boolean isOurs(JourneyKey journey) {
    return journey.location().equals(desk.location());
  }

  private static boolean isSame(Overview one, Overview other) {
    return other.hasLooked()
        && one.cards().equals(other.cards())
        && Objects.equals(one.trouble(), other.trouble())
        && Objects.equals(one.brokenJourneys(), other.brokenJourneys());
  }
}
