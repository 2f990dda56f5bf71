/** The HTTP API under {@code /api}. */
@NullMarked
package dev.journeybeat.server.web.api;

import org.jspecify.annotations.NullMarked;
