/** Firefox: profile, start, and evidence over WebDriver BiDi. */
@NullMarked
package dev.journeybeat.engine.browser.firefox;

import org.jspecify.annotations.NullMarked;
