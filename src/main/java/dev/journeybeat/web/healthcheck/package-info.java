/** What is answered of healthchecks, to people and to programs. */
@NullMarked
package dev.journeybeat.web.healthcheck;

import org.jspecify.annotations.NullMarked;
