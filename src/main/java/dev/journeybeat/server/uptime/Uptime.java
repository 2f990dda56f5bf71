package dev.journeybeat.server.uptime;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * How long a journey was in each state. The time that was not known is told beside the uptime, and
 * neither good nor bad in it.
 */
public record Uptime(Duration up, Duration down, Duration inconclusive, Duration unwatched) {

  /** Nothing is known yet. */
  public static final Uptime NONE =
      new Uptime(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);

  public static Uptime of(List<Interval> spells) {
    return new Uptime(
        sum(spells, TimelineState.UP),
        sum(spells, TimelineState.DOWN),
        sum(spells, TimelineState.INCONCLUSIVE),
        sum(spells, TimelineState.UNWATCHED));
  }

  /** How much of the time was up in which it was up or down; empty if it was neither. */
  public OptionalDouble share() {
    long known = up.plus(down).toMillis();
    return known == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) up.toMillis() / known);
  }

  /** The share as people read it, never rounded up: {@code 99.99 %}; a dash if it is not known. */
  public String percent() {
    if (share().isEmpty()) {
      return "–";
    }
    long hundredths = (long) Math.floor(share().getAsDouble() * 10_000);
    return hundredths % 100 == 0
        ? hundredths / 100 + " %"
        : String.format(Locale.ROOT, "%.2f %%", hundredths / 100.0);
  }

  /** Of both times. */
  public Uptime plus(Uptime other) {
    return new Uptime(
        up.plus(other.up),
        down.plus(other.down),
        inconclusive.plus(other.inconclusive),
        unwatched.plus(other.unwatched));
  }

  /** How long it was in a state. */
  public Duration of(TimelineState state) {
    return switch (state) {
      case UP -> up;
      case DOWN -> down;
      case INCONCLUSIVE -> inconclusive;
      case UNWATCHED -> unwatched;
    };
  }

  /** All of it. */
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
