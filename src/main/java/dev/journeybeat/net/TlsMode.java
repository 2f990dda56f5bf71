package dev.journeybeat.net;

/** How a connection to a mail server is kept from being read by others. */
public enum TlsMode {
  /** TLS from the first byte. */
  TLS,
  /** Begins in the open and turns to TLS before the login. */
  STARTTLS,
  /** In the open all the way. */
  PLAIN
}
