package dev.journeybeat.server.web.overview;

import dev.journeybeat.result.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * State of all journeys.
 *
 * @param cards the worst state first, then by name
 * @param trouble why this is not the current content of the store; {@code null} if it is
 * @param brokenJourneys problem of the sources; {@code null} if there is none
 * @param version increases with every change
 */
public record Overview(
    List<JourneyCard> cards,
    @Nullable String trouble,
    @Nullable String brokenJourneys,
    Instant asOf,
    long version) {

  public Overview {
    cards = List.copyOf(cards);
  }

  /** Whether the state has been read yet. */
  public boolean hasLooked() {
    return version > 0;
  }

  /** Journeys in a state. */
  public List<JourneyCard> that(Verdict standing) {
    return cards.stream().filter(card -> card.standing() == standing).toList();
  }
}
