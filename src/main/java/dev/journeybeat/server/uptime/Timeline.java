package dev.journeybeat.server.uptime;

import dev.journeybeat.server.history.queries.VerdictAt;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Divides time by the verdicts of runs. A verdict holds until the next fire. After a gap that is
 * much longer than usual, it holds for the usual interval only, and the rest is not watched. Time
 * without runs never counts as up.
 *
 * @param spells in order and without gaps
 * @param usual usual interval of runs; {@code null} with fewer than two runs
 */
public record Timeline(List<Interval> spells, @Nullable Duration usual) {

  /** Multiple of the usual interval that counts as a gap. */
  private static final int MUCH_LONGER = 3;

  public Timeline {
    spells = List.copyOf(spells);
  }

  /**
   * Timeline of a time range.
   *
   * @param outcomes oldest first; may include the last one before the start
   */
  public static Timeline of(List<VerdictAt> outcomes, Instant from, Instant until) {
    return of(outcomes, from, until, Duration.ZERO);
  }

  /**
   * Timeline of a time range.
   *
   * @param scheduled interval of the schedule; the usual interval is at least this, even with many
   *     extra runs
   */
  public static Timeline of(
      List<VerdictAt> outcomes, Instant from, Instant until, Duration scheduled) {
    Duration usual = longer(usual(outcomes), scheduled);
    List<Interval> spells = new ArrayList<>();
    Instant known = from;
    for (int i = 0; i < outcomes.size(); i++) {
      Instant begin = outcomes.get(i).firedAt();
      Instant next = i + 1 < outcomes.size() ? outcomes.get(i + 1).firedAt() : until;
      add(spells, new Interval(known, begin, TimelineState.UNWATCHED), from, until);
      known = holds(begin, next, usual == null ? Duration.ZERO : usual);
      add(
          spells,
          new Interval(begin, known, TimelineState.after(outcomes.get(i).verdict())),
          from,
          until);
    }
    add(spells, new Interval(known, until, TimelineState.UNWATCHED), from, until);
    return new Timeline(spells, usual);
  }

  /** Time in each state between two moments. */
  public Uptime uptime(Instant start, Instant end) {
    return Uptime.of(within(start, end));
  }

  /** Intervals between two moments. */
  public List<Interval> within(Instant start, Instant end) {
    List<Interval> within = new ArrayList<>();
    for (int i = indexAt(start); i < spells.size(); i++) {
      if (!spells.get(i).from().isBefore(end)) {
        break;
      }
      spells.get(i).within(start, end).ifPresent(within::add);
    }
    return within;
  }

  /**
   * Index of the first interval that ends after a moment. Binary search, because there may be many.
   */
  private int indexAt(Instant moment) {
    int low = 0;
    int high = spells.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (spells.get(middle).until().isAfter(moment)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private static @Nullable Duration longer(@Nullable Duration usual, Duration scheduled) {
    if (scheduled.isZero()) {
      return usual;
    }
    return usual == null || usual.compareTo(scheduled) < 0 ? scheduled : usual;
  }

  private static Instant holds(Instant begin, Instant next, Duration usual) {
    boolean isWatched = !begin.plus(usual.multipliedBy(MUCH_LONGER)).isBefore(next);
    return isWatched ? next : begin.plus(usual);
  }

  private static void add(List<Interval> spells, Interval spell, Instant from, Instant until) {
    spell.within(from, until).ifPresent(spells::add);
  }

  /** Median of the intervals, so that a night without runs does not matter. */
  private static @Nullable Duration usual(List<VerdictAt> outcomes) {
    if (outcomes.size() < 2) {
      return null;
    }
    long[] pauses = new long[outcomes.size() - 1];
    for (int i = 0; i < pauses.length; i++) {
      pauses[i] =
          Duration.between(outcomes.get(i).firedAt(), outcomes.get(i + 1).firedAt()).toMillis();
    }
    return Duration.ofMillis(Percentiles.of(pauses).p50());
  }
}
