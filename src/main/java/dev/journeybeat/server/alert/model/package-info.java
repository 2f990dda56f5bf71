/** The model of alerts: alert, condition, severity, notification. */
@NullMarked
package dev.journeybeat.server.alert.model;

import org.jspecify.annotations.NullMarked;
