/**
 * Connections to others: how they are cut off, whose certificates are believed, what silence means.
 */
@NullMarked
package dev.journeybeat.wire;

import org.jspecify.annotations.NullMarked;
