/** The page of a journey. */
@NullMarked
package dev.journeybeat.server.web.journey;

import org.jspecify.annotations.NullMarked;
