package dev.journeybeat.server.schedule;

import dev.journeybeat.settings.UnusableSetting;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.quartz.CronExpression;

/**
 * Fires by a cron expression. Times that the clock skips in spring are skipped. Times that it shows
 * twice in autumn fire twice: the shop must be monitored in that hour, too.
 */
final class Cron extends Cadence {

  private final CronExpression expression;
  private final ZoneId zone;

  /** Cached, because a thousand journeys use it repeatedly. */
  private final Map<ZoneOffset, CronExpression> byOffset = new ConcurrentHashMap<>();

  private Cron(CronExpression expression, ZoneId zone) {
    super(expression.getCronExpression());
    this.expression = expression;
    this.zone = zone;
  }

  /**
   * @param key key of the setting
   * @param valid valid forms, for the error
   * @throws UnusableSetting if it is no Quartz cron, or never fires
   */
  static Cron of(String key, String text, ZoneId zone, String valid) {
    try {
      Cron cron = new Cron(new CronExpression(text), zone);
      if (cron.next(Instant.EPOCH).isEmpty()) {
        throw new UnusableSetting(key, text, "a Quartz cron that fires at least once");
      }
      return cron;
    } catch (ParseException e) {
      throw new UnusableSetting(key, text, valid + UnixCron.hint(text));
    }
  }

  /**
   * Uses the offset that is valid at that time, because Quartz itself skips the first of the two
   * hours with the same name.
   */
  @Override
  public Optional<Instant> next(Instant after) {
    ZoneRules rules = zone.getRules();
    ZoneOffsetTransition change = rules.nextTransition(after);
    Instant next = next(after, rules.getOffset(after));
    while (next != null && change != null && !next.isBefore(change.getInstant())) {
      // One step back, because the change itself may be a moment to fire.
      next = next(change.getInstant().minusMillis(1), change.getOffsetAfter());
      change = rules.nextTransition(change.getInstant());
    }
    return Optional.ofNullable(next);
  }

  /** Like {@link #next}, but times that the clock skips in spring fire when it skips them. */
  Optional<Instant> nextOrAtJump(Instant after) {
    Optional<Instant> next = next(after);
    ZoneOffsetTransition jump = zone.getRules().nextTransition(after);
    boolean isFirst =
        jump != null && next.filter(each -> !each.isAfter(jump.getInstant())).isEmpty();
    return isFirst && jumpsOverOne(jump) ? Optional.of(jump.getInstant()) : next;
  }

  private boolean jumpsOverOne(ZoneOffsetTransition jump) {
    Instant shown = next(jump.getInstant().minusMillis(1), jump.getOffsetBefore());
    return jump.isGap()
        && shown != null
        && shown.isBefore(jump.getInstant().plus(jump.getDuration()));
  }

  /** The shortest time between two of its first moments. */
  Duration shortestPause(int moments) {
    Duration shortest = Duration.ofDays(366);
    Instant last = next(Instant.EPOCH).orElseThrow();
    for (int i = 0; i < moments; i++) {
      Optional<Instant> next = next(last);
      if (next.isEmpty()) {
        break;
      }
      Duration pause = Duration.between(last, next.get());
      shortest = pause.compareTo(shortest) < 0 ? pause : shortest;
      last = next.get();
    }
    return shortest;
  }

  @Override
  FireTimes moments(Instant start, Duration offset) {
    return after -> next(after.minus(offset)).map(next -> next.plus(offset)).orElse(null);
  }

  private @Nullable Instant next(Instant after, ZoneOffset offset) {
    Date next = byOffset.computeIfAbsent(offset, this::at).getNextValidTimeAfter(Date.from(after));
    return next == null ? null : next.toInstant();
  }

  private CronExpression at(ZoneOffset offset) {
    CronExpression there = new CronExpression(expression);
    there.setTimeZone(TimeZone.getTimeZone(offset));
    return there;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Cron cron
        && toString().equals(cron.toString())
        && zone.equals(cron.zone);
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }
}
