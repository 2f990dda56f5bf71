/** The commands, as a person types them. */
@NullMarked
package dev.journeybeat.cli;

import org.jspecify.annotations.NullMarked;
