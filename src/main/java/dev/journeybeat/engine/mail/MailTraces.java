package dev.journeybeat.engine.mail;

import java.util.List;

/**
 * What a run may leave in a mailbox: all that arrived since it began. Plain data, so that it can be
 * deleted after the process that noted it has died.
 *
 * @param mailbox its key under {@code mail}
 */
public record MailTraces(String mailbox, List<Since> folders) {

  /**
   * Where a run's e-mails begin.
   *
   * @param validity the folder's UIDVALIDITY; UIDs of another one mean other e-mails
   */
  public record Since(String folder, long validity, long firstUid) {}

  public MailTraces {
    folders = List.copyOf(folders);
  }
}
