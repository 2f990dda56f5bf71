/** Keeps browsers warm between runs, replaces them, and limits how many run in parallel. */
@NullMarked
package dev.journeybeat.engine.browser.pool;

import org.jspecify.annotations.NullMarked;
