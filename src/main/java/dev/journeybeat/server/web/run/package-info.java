/** The page of a run, with its evidence. */
@NullMarked
package dev.journeybeat.server.web.run;

import org.jspecify.annotations.NullMarked;
