/** What tests of every package share: servers, browsers, child processes, and the leak check. */
@NullMarked
package dev.journeybeat.testing;

import org.jspecify.annotations.NullMarked;
