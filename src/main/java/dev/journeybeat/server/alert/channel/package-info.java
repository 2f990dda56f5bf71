/** Alert channels, such as e-mail, Slack and PagerDuty, and the messages they send. */
@NullMarked
package dev.journeybeat.server.alert.channel;

import org.jspecify.annotations.NullMarked;
