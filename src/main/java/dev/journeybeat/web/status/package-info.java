/**
 * What the public sees: how the chosen journeys stand, by the names that were chosen for them, and
 * nothing else. Made ahead of those who ask, for anybody may.
 */
@NullMarked
package dev.journeybeat.web.status;

import org.jspecify.annotations.NullMarked;
