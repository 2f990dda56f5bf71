/** API tokens. */
@NullMarked
package dev.journeybeat.server.history.tokens;

import org.jspecify.annotations.NullMarked;
