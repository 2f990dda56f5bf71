/** What the monitor shows over HTTP, to people and to programs. */
@NullMarked
package dev.journeybeat.web;

import org.jspecify.annotations.NullMarked;
