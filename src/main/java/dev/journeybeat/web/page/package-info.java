/** What all pages have in common: what is around them, how they are written, and where they are. */
@NullMarked
package dev.journeybeat.web.page;

import org.jspecify.annotations.NullMarked;
