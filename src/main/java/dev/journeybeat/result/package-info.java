/** What happened: runs, attempts, steps and verdicts, and the listeners that are notified. */
@NullMarked
package dev.journeybeat.result;

import org.jspecify.annotations.NullMarked;
