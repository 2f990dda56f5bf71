/** What is answered to many as it stands: with its tag, and compressed once for all of them. */
@NullMarked
package dev.journeybeat.web.answer;

import org.jspecify.annotations.NullMarked;
