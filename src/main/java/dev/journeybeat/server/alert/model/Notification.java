package dev.journeybeat.server.alert.model;

import dev.journeybeat.result.RunResult;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One message to people. All texts in it may come from the shop and are not to be trusted.
 *
 * @param id the same whenever it is delivered again, so that whoever gets it twice can tell; {@code
 *     alert.id()-1}, {@code -2} and so on in the order in which they were made
 * @param site the shop's address
 * @param alert as it stood when this was made
 * @param at when it was made
 * @param raiseUntold whether the alert was raised and cleared before anybody could be told by this
 *     channel: then this tells both
 * @param seenWell whether the alert is over because that was seen; else because somebody said so,
 *     or because nobody looks any more
 * @param run the run that it is about; {@code null} if there is none or it is kept no more
 */
public record Notification(
    String id,
    NotificationType news,
    String site,
    Alert alert,
    Instant at,
    boolean raiseUntold,
    boolean seenWell,
    @Nullable RunResult run) {

  public Optional<RunResult> aboutRun() {
    return Optional.ofNullable(run);
  }
}
