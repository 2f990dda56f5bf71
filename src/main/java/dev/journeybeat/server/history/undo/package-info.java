/** The undo ledger: stored undo entries, and the actions of users on them. */
@NullMarked
package dev.journeybeat.server.history.undo;

import org.jspecify.annotations.NullMarked;
