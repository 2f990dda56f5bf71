package dev.journeybeat.engine.mail;

import java.util.Locale;

/** How the connection to a mail server is kept from being read by others. */
public enum MailSecurity {
  /** TLS from the first byte, usually at port 993. */
  TLS,
  /** Begins in the open and turns to TLS before the login, usually at port 143. */
  STARTTLS,
  /** In the open all the way. */
  PLAIN;

  /** As it is written in the configuration. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
