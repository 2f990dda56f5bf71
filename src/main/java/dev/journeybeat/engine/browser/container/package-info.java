/** Browsers in containers, their network access and their videos. */
@NullMarked
package dev.journeybeat.engine.browser.container;

import org.jspecify.annotations.NullMarked;
