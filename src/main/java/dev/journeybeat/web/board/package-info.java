/** How all journeys stand, kept at hand so that whoever looks never waits for the store. */
@NullMarked
package dev.journeybeat.web.board;

import org.jspecify.annotations.NullMarked;
