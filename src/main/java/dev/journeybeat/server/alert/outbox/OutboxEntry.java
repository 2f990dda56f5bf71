package dev.journeybeat.server.alert.outbox;

import dev.journeybeat.server.alert.model.NotificationType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notification for one channel in the outbox.
 *
 * @param notice the id of the notification
 * @param alert the id of the alert
 * @param headline the headline when the notification was created
 * @param run the run of the alert; {@code null} if there is none
 * @param tries the number of failed tries
 */
public record OutboxEntry(
    String notice,
    String channel,
    String alert,
    NotificationType news,
    String headline,
    @Nullable String run,
    Instant madeAt,
    int tries) {}
