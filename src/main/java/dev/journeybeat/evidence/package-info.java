/** What a run leaves to look at when it did not pass, with its secrets taken out. */
@NullMarked
package dev.journeybeat.evidence;

import org.jspecify.annotations.NullMarked;
