package dev.journeybeat.engine.mail;

import java.util.Locale;

/**
 * A mailbox's settings with their name in the configuration.
 *
 * @param name the key under {@code mail}
 */
record Account(String name, MailboxSettings settings) {

  /** Such as {@code imap.shop.example:993 (tls)}. */
  String server() {
    return "%s:%d (%s)".formatted(settings.host(), settings.port(), settings.security());
  }

  /** The path of a setting in the configuration: {@code mail.shop.password}. */
  String key(String component) {
    return "mail.%s.%s".formatted(name, component);
  }

  /** Such as {@code INBOX of heartbeat@shop.example}. */
  String inbox() {
    return "%s of %s".formatted(settings.folder(), settings.username());
  }

  /** Equal for two names of the same mailbox. */
  String mailbox() {
    return "%s@%s:%d/%s"
        .formatted(
            settings.username(),
            settings.host().toLowerCase(Locale.ROOT),
            settings.port(),
            settings.folder());
  }
}
