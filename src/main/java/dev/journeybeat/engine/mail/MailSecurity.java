package dev.journeybeat.engine.mail;

import java.util.Locale;

/** Encryption of a connection to a mail server. */
public enum MailSecurity {
  /** TLS from the first byte, usually on port 993. */
  TLS,
  /** Starts without encryption and switches to TLS before the login, usually on port 143. */
  STARTTLS,
  /** No encryption. */
  PLAIN;

  /** As it is written in the configuration. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
