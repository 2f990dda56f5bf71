/** Files into settings records, with every problem told at once. */
@NullMarked
package dev.journeybeat.config;

import org.jspecify.annotations.NullMarked;
