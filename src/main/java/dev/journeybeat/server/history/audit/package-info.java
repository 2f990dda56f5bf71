/** The audit log: which person changed what, and when. */
@NullMarked
package dev.journeybeat.server.history.audit;

import org.jspecify.annotations.NullMarked;
