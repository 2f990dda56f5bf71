/** The public status page and badges. */
@NullMarked
package dev.journeybeat.server.web.status;

import org.jspecify.annotations.NullMarked;
