/** What all pages have in common: layout, formats, templates. */
@NullMarked
package dev.journeybeat.server.web.page;

import org.jspecify.annotations.NullMarked;
