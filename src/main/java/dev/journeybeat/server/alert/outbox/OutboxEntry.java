package dev.journeybeat.server.alert.outbox;

import dev.journeybeat.server.alert.model.NotificationType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notice for one channel, in the outbox.
 *
 * @param notice its id
 * @param alert its id
 * @param headline as it was when the notice was made
 * @param run the run that it is about; {@code null} if there is none
 * @param tries how often it was tried in vain
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
