/** The mail server of the demo world, with a mailbox for each customer. */
@NullMarked
package dev.journeybeat.demo.mail;

import org.jspecify.annotations.NullMarked;
