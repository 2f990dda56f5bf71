/** The pages of what is watched: how all journeys stand, and each of them. */
@NullMarked
package dev.journeybeat.web.journey;

import org.jspecify.annotations.NullMarked;
