/** Journeybeat: places a real order in a shop every few minutes and says when that breaks. */
@NullMarked
package dev.journeybeat;

import org.jspecify.annotations.NullMarked;
