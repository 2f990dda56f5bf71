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
 * What the first page shows.
 *
 * @param now when it is shown
 */
public record OverviewPage(Overview overview, String location, Instant now) {

  private static final Comparator<Group> WORST_FIRST =
      Comparator.<Group, Integer>comparing(group -> group.cards().get(0).rank())
          .thenComparing(Group::name, Comparator.nullsLast(Comparator.<String>naturalOrder()));

  /** Whether customers can buy, as far as that is known. */
  public String headline() {
    if (!overview.hasLooked()) {
      return "Journeybeat is about to look";
    }
    List<JourneyCard> failed = watched(Verdict.FAILED);
    if (overview.cards().isEmpty()) {
      return overview.trouble() == null
          ? "No journey is watched yet"
          : "It can't be told how the journeys stand";
    }
    if (!failed.isEmpty()) {
      return "Broken for customers: " + names(failed);
    }
    List<JourneyCard> blind = watched(Verdict.INCONCLUSIVE);
    if (!blind.isEmpty()) {
      return "It can't be told whether customers can do this: " + names(blind);
    }
    long passed = watched(Verdict.PASSED).size();
    return passed == 0 ? "No run has ended yet" : "All is well: customers can do what is watched";
  }

  /** The name of its colour. */
  public String mood() {
    if (!watched(Verdict.FAILED).isEmpty()) {
      return "failed";
    }
    if (overview.trouble() != null || !watched(Verdict.INCONCLUSIVE).isEmpty()) {
      return "inconclusive";
    }
    return watched(Verdict.PASSED).isEmpty() ? "unknown" : "passed";
  }

  /** Those that did not pass and are not paused. */
  public List<JourneyCard> broken() {
    return Stream.of(Verdict.FAILED, Verdict.INCONCLUSIVE)
        .flatMap(verdict -> watched(verdict).stream())
        .toList();
  }

  /** What broke at its last run. */
  public String broke(JourneyCard card) {
    if (card.isOverdue() && card.is(Verdict.PASSED)) {
      return "it passed then, and should have run again long since";
    }
    return Formats.broke(Objects.requireNonNull(card.facts().last()));
  }

  public String lastRun(JourneyCard card) {
    return Links.run(Objects.requireNonNull(card.facts().last()).run().id());
  }

  /** A journey's name, and its location where that is another. */
  public String name(JourneyCard card) {
    return card.journey().location().equals(location)
        ? card.journey().journey()
        : "%s from %s".formatted(card.journey().journey(), card.journey().location());
  }

  /**
   * Those that stand together, under the heading that the configuration gives them.
   *
   * @param name {@code null} for those without
   * @param cards what is worst first
   */
  public record Group(@Nullable String name, List<JourneyCard> cards) {

    /** What is to be said of them beside their heading. */
    public String told() {
      long failed = count(Verdict.FAILED);
      long blind = count(Verdict.INCONCLUSIVE);
      String all = cards.size() == 1 ? "1 journey" : cards.size() + " journeys";
      return all
          + (failed == 0 ? "" : ", %d failed".formatted(failed))
          + (blind == 0 ? "" : ", %d inconclusive".formatted(blind));
    }

    private long count(Verdict verdict) {
      return cards.stream()
          .filter(card -> card.standing() == verdict && card.pause() == null)
          .count();
    }
  }

  /** What is worst first. Without any headings all are in one. */
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

  /** Whether any has a heading. */
  public boolean isGrouped() {
    return overview.cards().stream().anyMatch(card -> card.labels().group() != null);
  }

  /** By what it is found. */
  public String words(JourneyCard card) {
    return Stream.concat(
            Stream.of(name(card), Objects.toString(card.labels().group(), "")),
            card.labels().tags().stream())
        .collect(Collectors.joining(" "));
  }

  /** For how long it stands so. */
  public String lasting(JourneyCard card) {
    Instant from =
        card.isOverdue()
            ? Objects.requireNonNull(card.facts().last()).run().firedAt()
            : Objects.requireNonNull(card.facts().since());
    String time = Formats.lasting(from, now);
    return card.isOverdue() ? "not run for " + time : "for " + time;
  }

  /** How it stands, in a word. */
  public String word(JourneyCard card) {
    if (card.pause() != null) {
      return "paused";
    }
    if (card.isOverdue()) {
      return "overdue";
    }
    return card.verdict() == null ? "no run yet" : Formats.word(card.verdict());
  }

  /** The name of its colour. */
  public String colour(JourneyCard card) {
    return card.pause() != null ? "paused" : Formats.word(card.standing());
  }

  /** What is told of one run in the strip. */
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
