/** Browsers for runs: what all kinds of browsers have in common, and their settings. */
@NullMarked
package dev.journeybeat.engine.browser;

import org.jspecify.annotations.NullMarked;
