/** The commands of the command line. */
@NullMarked
package dev.journeybeat.cli;

import org.jspecify.annotations.NullMarked;
