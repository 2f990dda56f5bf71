/** What a settings record can say about its own components, and secrets that are never printed. */
@NullMarked
package dev.journeybeat.settings;

import org.jspecify.annotations.NullMarked;
