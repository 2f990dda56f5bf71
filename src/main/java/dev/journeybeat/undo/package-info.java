/**
 * What is to be put right after runs: a ledger that survives the process, and the worker that has
 * it carried out until it worked.
 */
@NullMarked
package dev.journeybeat.undo;

import org.jspecify.annotations.NullMarked;
