/** The page of a run, with what it left. */
@NullMarked
package dev.journeybeat.web.run;

import org.jspecify.annotations.NullMarked;
