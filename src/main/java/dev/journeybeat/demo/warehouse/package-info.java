/** The warehouse of the demo world: keeps goods back for an order until they go out. */
@NullMarked
package dev.journeybeat.demo.warehouse;

import org.jspecify.annotations.NullMarked;
