/** The overview of all journeys, and the cached statistics behind it. */
@NullMarked
package dev.journeybeat.server.web.overview;

import org.jspecify.annotations.NullMarked;
