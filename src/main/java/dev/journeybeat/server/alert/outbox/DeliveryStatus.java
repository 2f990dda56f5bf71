package dev.journeybeat.server.alert.outbox;

import dev.journeybeat.server.alert.model.NotificationType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The status of a notification at one channel.
 *
 * @param notice the id of the notification
 * @param closedAt when it was delivered or replaced; {@code null} while it is pending
 * @param tries the number of failed tries
 * @param nextTryAt the earliest time of the next try; meaningless once closed
 * @param failure the reason of the last failed try; {@code null} if there is none
 */
public record DeliveryStatus(
    String notice,
    String channel,
    NotificationType news,
    DeliveryState state,
    Instant madeAt,
    @Nullable Instant closedAt,
    int tries,
    Instant nextTryAt,
    @Nullable String failure) {}
