/** Connections to others: sockets that can be cut off, and whose certificates are believed. */
@NullMarked
package dev.journeybeat.wire;

import org.jspecify.annotations.NullMarked;
