/** The healthcheck pages. */
@NullMarked
package dev.journeybeat.server.web.healthcheck;

import org.jspecify.annotations.NullMarked;
