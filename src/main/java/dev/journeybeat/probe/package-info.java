/** Checks of the systems behind the shop: databases and HTTP endpoints. */
@NullMarked
package dev.journeybeat.probe;

import org.jspecify.annotations.NullMarked;
