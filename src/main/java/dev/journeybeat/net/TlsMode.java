package dev.journeybeat.net;

/** Encryption of a connection to a mail server. */
public enum TlsMode {
  /** TLS from the first byte. */
  TLS,
  /** Starts without encryption and switches to TLS before the login. */
  STARTTLS,
  /** No encryption. */
  PLAIN
}
