/** The IMAP mailbox of a customer: connect, wait for an e-mail, read it, delete it. */
@NullMarked
package dev.journeybeat.engine.mail;

import org.jspecify.annotations.NullMarked;
