/** Browsers for runs: the common API of all kinds of browsers, and their settings. */
@NullMarked
package dev.journeybeat.engine.browser;

import org.jspecify.annotations.NullMarked;
