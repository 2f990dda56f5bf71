/** Browser and driver processes on this machine: find, start, watch and end them. */
@NullMarked
package dev.journeybeat.engine.browser.process;

import org.jspecify.annotations.NullMarked;
