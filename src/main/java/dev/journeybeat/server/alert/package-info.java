/** Alerts: raise, resolve, remind, escalate and deliver them. */
@NullMarked
package dev.journeybeat.server.alert;

import org.jspecify.annotations.NullMarked;
