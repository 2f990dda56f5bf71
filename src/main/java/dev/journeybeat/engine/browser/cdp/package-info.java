/** Journeybeat's own DevTools connection to Chromium: targets, console, network, screenshots. */
@NullMarked
package dev.journeybeat.engine.browser.cdp;

import org.jspecify.annotations.NullMarked;
