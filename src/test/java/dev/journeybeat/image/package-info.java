/** The image as its users have it: built, started, stopped and killed for real. */
@NullMarked
package dev.journeybeat.image;

import org.jspecify.annotations.NullMarked;
