/** Server-sent events: pages update while runs go on. */
@NullMarked
package dev.journeybeat.server.web.live;

import org.jspecify.annotations.NullMarked;
