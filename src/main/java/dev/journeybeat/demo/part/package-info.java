/** What the parts of the demo world share: an HTTP service, a database file, a journal, faults. */
@NullMarked
package dev.journeybeat.demo.part;

import org.jspecify.annotations.NullMarked;
