/** When journeys run. */
@NullMarked
package dev.journeybeat.schedule;

import org.jspecify.annotations.NullMarked;
