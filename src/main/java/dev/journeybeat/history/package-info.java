/**
 * What is kept for good, so that a process may die at any moment: runs with their steps and
 * verdicts, which monitors live, and who has which customer. Everything is written as it happens.
 */
@NullMarked
package dev.journeybeat.history;

import org.jspecify.annotations.NullMarked;
