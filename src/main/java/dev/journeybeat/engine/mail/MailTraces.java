package dev.journeybeat.engine.mail;

import java.util.List;

/**
 * E-mails that a run may leave in a mailbox: everything since its start. Plain data, so that
 * another process can delete the e-mails after a crash.
 *
 * @param mailbox the key under {@code mail}
 */
public record MailTraces(String mailbox, List<Since> folders) {

  /**
   * The position where a run's e-mails start.
   *
   * @param validity the folder's UIDVALIDITY; UIDs with another value identify other e-mails
   */
  public record Since(String folder, long validity, long firstUid) {}

  public MailTraces {
    folders = List.copyOf(folders);
  }
}
