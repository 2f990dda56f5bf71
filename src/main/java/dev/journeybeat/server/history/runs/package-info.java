/**
 * Writes runs with their attempts, steps and verdicts; leases customers; recovers the runs of dead
 * monitors; deletes old runs.
 */
@NullMarked
package dev.journeybeat.server.history.runs;

import org.jspecify.annotations.NullMarked;
