/** External programs that alerts and healthchecks run. */
@NullMarked
package dev.journeybeat.server.command;

import org.jspecify.annotations.NullMarked;
