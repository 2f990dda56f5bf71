package dev.journeybeat.server.web.journey;

import dev.journeybeat.result.Verdict;
import dev.journeybeat.server.history.queries.ArchivedRun;
import dev.journeybeat.server.web.overview.JourneyCard;
import dev.journeybeat.server.web.overview.Overview;
import dev.journeybeat.server.web.page.Formats;
import dev.journeybeat.server.web.page.Links;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Content of the overview page.
 *
 * @param now time of the page
 */
public record OverviewPage(Overview overview, String location, Instant now) {

  private static final Comparator<Group> WORST_FIRST =
      Comparator.<Group, Integer>comparing(group -> group.cards().get(0).rank())
          .thenComparing(Group::name, Comparator.nullsLast(Comparator.<String>naturalOrder()));

  /** Summary of all journeys that are not paused. */
  public String headline() {
    if (!overview.hasLooked()) {
      return "Journeybeat is starting";
    }
    List<JourneyCard> failed = watched(Verdict.FAILED);
    if (overview.cards().isEmpty()) {
      return overview.trouble() == null
          ? "No journeys monitored yet"
          : "State of the journeys not known";
    }
    if (!failed.isEmpty()) {
      return "Failing: " + names(failed);
    }
    List<JourneyCard> blind = watched(Verdict.INCONCLUSIVE);
    if (!blind.isEmpty()) {
      return "State not known: " + names(blind);
    }
    long passed = watched(Verdict.PASSED).size();
    return passed == 0 ? "No finished runs yet" : "All monitored journeys passing";
  }

  /** CSS class of the colour. */
  public String mood() {
    if (!watched(Verdict.FAILED).isEmpty()) {
      return "failed";
    }
    if (overview.trouble() != null || !watched(Verdict.INCONCLUSIVE).isEmpty()) {
      return "inconclusive";
    }
    return watched(Verdict.PASSED).isEmpty() ? "unknown" : "passed";
  }

  /** Journeys that do not pass and are not paused. */
  public List<JourneyCard> broken() {
    return Stream.of(Verdict.FAILED, Verdict.INCONCLUSIVE)
        .flatMap(verdict -> watched(verdict).stream())
        .toList();
  }

  /** Failure of its last run. */
  public String broke(JourneyCard card) {
    if (card.isOverdue() && card.is(Verdict.PASSED)) {
      return "the last run passed, but the next one is overdue";
    }
    return Formats.broke(Objects.requireNonNull(card.facts().last()));
  }

  public String lastRun(JourneyCard card) {
    return Links.run(Objects.requireNonNull(card.facts().last()).run().id());
  }

  /** Name of a journey, with the location if it is not this monitor's. */
  public String name(JourneyCard card) {
    return card.journey().location().equals(location)
        ? card.journey().journey()
        : "%s from %s".formatted(card.journey().journey(), card.journey().location());
  }

  /**
   * Journeys under one heading of the configuration.
   *
   * @param name {@code null} for journeys without a heading
   * @param cards the worst state first
   */
  public record Group(@Nullable String name, List<JourneyCard> cards) {

    /** Summary beside the heading. */
    public String told() {
      long failed = count(Verdict.FAILED);
      long blind = count(Verdict.INCONCLUSIVE);
      String all = cards.size() == 1 ? "1 journey" : cards.size() + " journeys";
      return all
          + (failed == 0 ? "" : ", %d failing".formatted(failed))
          + (blind == 0 ? "" : ", %d inconclusive".formatted(blind));
    }

    private long count(Verdict verdict) {
      return cards.stream()
          .filter(card -> card.standing() == verdict && card.pause() == null)
          .count();
    }
  }

  /** Groups, the worst state first. Without headings, one group has all journeys. */
  public List<Group> groups() {
    Map<String, List<JourneyCard>> groups = new LinkedHashMap<>();
    for (JourneyCard card : overview.cards()) {
      String group = card.labels().group();
      groups.computeIfAbsent(group == null ? "" : group, name -> new ArrayList<>()).add(card);
    }
    return groups.entrySet().stream()
        .map(each -> new Group(each.getKey().isEmpty() ? null : each.getKey(), each.getValue()))
        .sorted(WORST_FIRST)
        .toList();
  }

  /** Whether any journey has a heading. */
  public boolean isGrouped() {
    return overview.cards().stream().anyMatch(card -> card.labels().group() != null);
  }

  /** Search words of a journey. */
  public String words(JourneyCard card) {
    return Stream.concat(
            Stream.of(name(card), Objects.toString(card.labels().group(), "")),
            card.labels().tags().stream())
        .collect(Collectors.joining(" "));
  }

  /** Duration of the current state. */
  public String lasting(JourneyCard card) {
    Instant from =
        card.isOverdue()
            ? Objects.requireNonNull(card.facts().last()).run().firedAt()
            : Objects.requireNonNull(card.facts().since());
    String time = Formats.lasting(from, now);
    return card.isOverdue() ? "not run for " + time : "for " + time;
  }

  /** The state in a word. */
  public String word(JourneyCard card) {
    if (card.pause() != null) {
      return "paused";
    }
    if (card.isOverdue()) {
      return "overdue";
    }
    return Formats.state(card.verdict());
  }

  /** CSS class of the colour. */
  public String colour(JourneyCard card) {
    return card.pause() != null ? "paused" : Formats.word(card.standing());
  }

  /** Description of one run in the strip. */
  public String told(ArchivedRun run) {
    String broke = Formats.broke(run);
    return "%s, %s, took %s%s"
        .formatted(
            Formats.verdict(run),
            Formats.away(run.run().firedAt(), now),
            Formats.millis(run.took().toMillis()),
            broke.isEmpty() ? "" : ": " + broke);
  }

  private List<JourneyCard> watched(Verdict verdict) {
    return overview.that(verdict).stream().filter(card -> card.pause() == null).toList();
  }

  private String names(List<JourneyCard> cards) {
    return cards.stream().map(this::name).collect(Collectors.joining(", "));
  }
}
