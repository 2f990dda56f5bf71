/** Chromium and Chrome: command line, start, and one isolated browser context for each run. */
@NullMarked
package dev.journeybeat.engine.browser.chromium;

import org.jspecify.annotations.NullMarked;
