/** What a settings record may say about its own components, and secrets that do not print. */
@NullMarked
package dev.journeybeat.settings;

import org.jspecify.annotations.NullMarked;
