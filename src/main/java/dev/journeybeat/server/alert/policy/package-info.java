/** Decides when an alert is raised, repeated, escalated and resolved. */
@NullMarked
package dev.journeybeat.server.alert.policy;

import org.jspecify.annotations.NullMarked;
