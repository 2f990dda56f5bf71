/** What the engine needs to have stored, as interfaces. The server implements them. */
@NullMarked
package dev.journeybeat.engine.store;

import org.jspecify.annotations.NullMarked;
