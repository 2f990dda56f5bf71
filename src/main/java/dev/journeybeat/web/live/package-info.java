/** Tells pages that are open what happens, while it happens. */
@NullMarked
package dev.journeybeat.web.live;

import org.jspecify.annotations.NullMarked;
