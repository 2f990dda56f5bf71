/** The pages of what the monitor does about runs, and of how it is itself. */
@NullMarked
package dev.journeybeat.web.backstage;

import org.jspecify.annotations.NullMarked;
