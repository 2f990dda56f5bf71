/** What programs ask of the monitor, and may have it do: JSON under {@code /api/v1}. */
@NullMarked
package dev.journeybeat.web.api;

import org.jspecify.annotations.NullMarked;
