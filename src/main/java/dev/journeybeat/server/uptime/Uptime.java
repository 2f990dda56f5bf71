package dev.journeybeat.server.uptime;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Time of a journey in each state. Inconclusive and unwatched time does not count in the uptime.
 */
public record Uptime(Duration up, Duration down, Duration inconclusive, Duration unwatched) {

  /** No known time. */
  public static final Uptime NONE =
      new Uptime(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);

  public static Uptime of(List<Interval> spells) {
    return new Uptime(
        sum(spells, TimelineState.UP),
        sum(spells, TimelineState.DOWN),
        sum(spells, TimelineState.INCONCLUSIVE),
        sum(spells, TimelineState.UNWATCHED));
  }

  /** Share of the time up in the time up and down; empty if there is neither. */
  public OptionalDouble share() {
    long known = up.plus(down).toMillis();
    return known == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) up.toMillis() / known);
  }

  /** The share for people, never rounded up: {@code 99.99 %}; a dash if not known. */
  public String percent() {
    if (share().isEmpty()) {
      return "–";
    }
    long hundredths = (long) Math.floor(share().getAsDouble() * 10_000);
    return hundredths % 100 == 0
        ? hundredths / 100 + " %"
        : String.format(Locale.ROOT, "%.2f %%", hundredths / 100.0);
  }

  /** Sum of both. */
  public Uptime plus(Uptime other) {
    return new Uptime(
        up.plus(other.up),
        down.plus(other.down),
        inconclusive.plus(other.inconclusive),
        unwatched.plus(other.unwatched));
  }

  /** Time in a state. */
  public Duration of(TimelineState state) {
    return switch (state) {
      case UP -> up;
      case DOWN -> down;
      case INCONCLUSIVE -> inconclusive;
      case UNWATCHED -> unwatched;
    };
  }

  /** Total time. */
  public Duration whole() {
    return up.plus(down).plus(inconclusive).plus(unwatched);
  }

  private static Duration sum(List<Interval> spells, TimelineState state) {
    return spells.stream()
        .filter(spell -> spell.state() == state)
        .map(Interval::length)
        .reduce(Duration.ZERO, Duration::plus);
  }
}
