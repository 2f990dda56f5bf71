/**
 * Annotations and checks for components of settings records, and secrets that are never printed.
 */
@NullMarked
package dev.journeybeat.settings;

import org.jspecify.annotations.NullMarked;
