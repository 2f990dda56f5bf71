package dev.journeybeat.server.alert.model;

import dev.journeybeat.result.RunResult;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One message about an alert. All its texts may come from the shop and are not trustworthy.
 *
 * @param id the same for each repeated delivery, so that a recipient can detect duplicates; {@code
 *     alert.id()-1}, {@code -2} and so on, in the order of creation
 * @param site the shop's address
 * @param alert the alert at that time
 * @param at when the notification was created
 * @param raiseUntold whether the alert was raised and resolved before this channel could deliver;
 *     then this notification covers both
 * @param seenWell whether the end of the condition was observed; otherwise somebody resolved the
 *     alert, or nothing checks it any more
 * @param run the run of the alert; {@code null} if there is none or it was deleted
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
