/** Browsers of a Selenium Grid. */
@NullMarked
package dev.journeybeat.engine.browser.grid;

import org.jspecify.annotations.NullMarked;
