package dev.journeybeat.server.alert.outbox;

import dev.journeybeat.server.alert.model.NotificationType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a notice at one channel.
 *
 * @param notice its id
 * @param closedAt when it was delivered, or overtaken; {@code null} if it is still to be told
 * @param tries how often it was tried in vain
 * @param nextTryAt no earlier than that; means nothing once it is closed
 * @param failure why it did not work the last time; {@code null} if it did, or was not tried
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
