/** Checks of the systems behind the shop: databases and HTTP endpoints. */
@NullMarked
package dev.journeybeat.engine.check;

import org.jspecify.annotations.NullMarked;
