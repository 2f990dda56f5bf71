/** The spoon shop and the companies behind it. It uses nothing of the monitor. */
@NullMarked
package dev.journeybeat.demo;

import org.jspecify.annotations.NullMarked;
