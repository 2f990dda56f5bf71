/** One run: its steps, its deadline, its verdict. */
@NullMarked
package dev.journeybeat.runner;

import org.jspecify.annotations.NullMarked;
