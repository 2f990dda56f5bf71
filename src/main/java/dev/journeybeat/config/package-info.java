/** Reads {@code journeybeat.yaml} into settings records and reports all problems at once. */
@NullMarked
package dev.journeybeat.config;

import org.jspecify.annotations.NullMarked;
