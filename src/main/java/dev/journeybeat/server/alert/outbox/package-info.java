/** Stores notifications until each channel has delivered them. */
@NullMarked
package dev.journeybeat.server.alert.outbox;

import org.jspecify.annotations.NullMarked;
