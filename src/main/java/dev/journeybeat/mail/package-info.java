/** The IMAP mailbox of a customer, as one run sees it. */
@NullMarked
package dev.journeybeat.mail;

import org.jspecify.annotations.NullMarked;
