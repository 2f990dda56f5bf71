package dev.journeybeat.server.alert;

import dev.journeybeat.server.alert.channel.NotificationSender;
import dev.journeybeat.server.alert.channel.UndeliveredException;
import dev.journeybeat.server.alert.model.Notification;
import dev.journeybeat.server.alert.model.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Notes what is delivered, and refuses it on request. */
public final class FakeCarrier implements NotificationSender {

  private final Set<String> channels;
  private final List<String> taken = new ArrayList<>();
  public final List<Notification> notices = new ArrayList<>();
  public final List<Notification> refused = new ArrayList<>();
  private final Map<String, UndeliveredException> away = new HashMap<>();
  private final Map<String, RuntimeException> broken = new HashMap<>();
  private @Nullable Instant quietUntil;

  FakeCarrier(String... channels) {
    this.channels = Set.of(channels);
  }

  @Override
  public Set<String> channels() {
    return channels;
  }

  public void isAway(String channel) {
    away.put(channel, new UndeliveredException("nobody is there"));
  }

  public void asksToWait(String channel, Duration wait) {
    away.put(channel, new UndeliveredException("status 429", wait));
  }

  /** By a fault of its own. */
  public void breaks(String channel, RuntimeException fault) {
    broken.put(channel, fault);
  }

  public void isBack(String channel) {
    away.remove(channel);
  }

  /** All channels, for all that is not critical. */
  public void isQuietUntil(Instant end) {
    quietUntil = end;
  }

  @Override
  public Optional<Instant> quietUntil(String channel, Severity severity, Instant now) {
    return Optional.ofNullable(quietUntil)
        .filter(end -> severity != Severity.CRITICAL && now.isBefore(end));
  }

  @Override
  public void deliver(String channel, Notification notice) throws UndeliveredException {
    RuntimeException fault = broken.get(channel);
    if (fault != null) {
      throw fault;
    }
    UndeliveredException trouble = away.get(channel);
    if (trouble != null) {
      refused.add(notice);
      throw trouble;
    }
    notices.add(notice);
    taken.add(
        "%s %s %s%s"
            .formatted(
                channel,
                notice.news(),
                notice.alert().headline(),
                notice.raiseUntold() ? ", of which nothing was told" : ""));
  }

  /** What has arrived since this was asked the last time. */
  List<String> taken() {
    List<String> all = List.copyOf(taken);
    taken.clear();
    return all;
  }
}
