package dev.journeybeat.server.web.overview;

import dev.journeybeat.result.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How all journeys stand.
 *
 * @param cards what is worst first, then by name
 * @param trouble why this is not what the store says now; {@code null} if it is
 * @param brokenJourneys what is wrong with the sources; {@code null} if nothing
 * @param version grows with every change
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

  /** Whether anybody has looked yet. */
  public boolean hasLooked() {
    return version > 0;
  }

  /** Those that stand so. */
  public List<JourneyCard> that(Verdict standing) {
    return cards.stream().filter(card -> card.standing() == standing).toList();
  }
}
