package dev.journeybeat.engine.mail;

import dev.journeybeat.net.Sockets;

/** Data to log in to a mailbox, and sockets to end the connection from another thread. */
record Login(Account account, Credentials credentials, Sockets sockets) {

  Login(Account account, Credentials credentials) {
    this(account, credentials, new Sockets());
  }

  ImapConnection open() throws MailServerException {
    return ImapConnection.open(this);
  }

  MailErrors faults() {
    return new MailErrors(account, credentials);
  }
}
