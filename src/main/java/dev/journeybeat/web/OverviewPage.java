package dev.journeybeat.web;

import dev.journeybeat.history.PastRun;
import dev.journeybeat.result.Verdict;
import dev.journeybeat.web.board.Card;
import dev.journeybeat.web.board.Overview;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the first page shows.
 *
 * @param now when it is shown
 */
public record OverviewPage(Overview overview, String location, Instant now) {

  /** Whether customers can buy, as far as that is known. */
  public String headline() {
    if (!overview.hasLooked()) {
      return "Journeybeat is about to look";
    }
    List<Card> failed = watched(Verdict.FAILED);
    if (overview.cards().isEmpty()) {
      return overview.trouble() == null
          ? "No journey is watched yet"
          : "It can't be told how the journeys stand";
    }
    if (!failed.isEmpty()) {
      return "Broken for customers: " + names(failed);
    }
    List<Card> blind = watched(Verdict.INCONCLUSIVE);
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
  public List<Card> broken() {
    return Stream.of(Verdict.FAILED, Verdict.INCONCLUSIVE)
        .flatMap(verdict -> watched(verdict).stream())
        .toList();
  }

  /** What broke at its last run. */
  public String broke(Card card) {
    return Spoken.broke(Objects.requireNonNull(card.facts().last()));
  }

  public String lastRun(Card card) {
    return Links.run(Objects.requireNonNull(card.facts().last()).run().id());
  }

  /** A journey's name, and its location where that is another. */
  public String name(Card card) {
    return card.journey().location().equals(location)
        ? card.journey().journey()
        : "%s from %s".formatted(card.journey().journey(), card.journey().location());
  }

  /** How it stands, in a word. */
  public String word(Card card) {
    if (card.pause() != null) {
      return "paused";
    }
    return card.verdict() == null ? "no run yet" : Spoken.word(card.verdict());
  }

  /** The name of its colour. */
  public String colour(Card card) {
    return card.pause() != null ? "paused" : Spoken.word(card.verdict());
  }

  /** What is told of one run in the strip. */
  public String told(PastRun run) {
    String broke = Spoken.broke(run);
    return "%s, %s, took %s%s"
        .formatted(
            Spoken.verdict(run),
            Spoken.away(run.run().firedAt(), now),
            Spoken.millis(run.took().toMillis()),
            broke.isEmpty() ? "" : ": " + broke);
  }

  private List<Card> watched(Verdict verdict) {
    return overview.that(verdict).stream().filter(card -> card.pause() == null).toList();
  }

  private String names(List<Card> cards) {
    return cards.stream().map(this::name).collect(Collectors.joining(", "));
  }
}
