/** Reads {@code journeybeat.yaml} into settings records and reports all problems together. */
@NullMarked
package dev.journeybeat.config;

import org.jspecify.annotations.NullMarked;
