/** Interfaces for data that the engine stores. The server implements them. */
@NullMarked
package dev.journeybeat.engine.store;

import org.jspecify.annotations.NullMarked;
