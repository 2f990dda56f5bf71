/** What happened: runs, attempts, steps and their verdicts, and who wants to be told. */
@NullMarked
package dev.journeybeat.result;

import org.jspecify.annotations.NullMarked;
