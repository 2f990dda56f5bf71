package dev.journeybeat.engine.mail;

import dev.journeybeat.engine.mail.MailTraces.Since;
import jakarta.mail.Flags;
import jakarta.mail.Flags.Flag;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.search.FlagTerm;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes the e-mails of one run, over its own connection. */
final class Deletion {

  private static final Logger log = LoggerFactory.getLogger(Deletion.class);
  private static final Flags DELETED = new Flags(Flag.DELETED);

  private final Login login;
  private final ConcurrentRuns concurrentRuns;

  Deletion(Login login, ConcurrentRuns concurrentRuns) {
    this.login = login;
    this.concurrentRuns = concurrentRuns;
  }

  void carryOut(MailTraces traces) throws MailServerException {
    try (ImapConnection connection = login.open()) {
      for (Since since : traces.folders()) {
        if (connection.has(since.folder())) {
          delete(connection, since.folder(), since);
        }
      }
    } catch (MessagingException e) {
      throw login.faults().whileLooking(e);
    }
  }

  private void delete(ImapConnection connection, String folder, Since position)
      throws MessagingException, MailServerException {
    IMAPFolder opened = connection.open(folder, "folder", Folder.READ_WRITE);
    if (opened.getUIDValidity() == position.validity()) {
      Map<Long, IMAPMessage> mails = FolderWatch.from(position.firstUid(), opened);
      // Read after the listing: a run that starts later does not need the listed e-mails.
      long keep = concurrentRuns.firstUidToKeep(login.account(), folder);
      mails.keySet().removeIf(uid -> uid >= keep);
      if (!mails.isEmpty()) {
        delete(opened, mails.values().toArray(Message[]::new), connection.can("UIDPLUS"));
      }
    } else {
      log.warn(
          "{}: the server rebuilt {}; the run's e-mails in it can't be identified",
          login.account().name(),
          folder);
    }
    opened.close(false);
  }

  private static void delete(IMAPFolder opened, Message[] mails, boolean canExpungeSome)
      throws MessagingException {
    opened.setFlags(mails, DELETED, true);
    if (canExpungeSome) {
      opened.expunge(mails);
      return;
    }
    // Without UIDPLUS, all marked e-mails are deleted, so marks of others are removed meanwhile.
    List<Message> ours = List.of(mails);
    Message[] others =
        Stream.of(opened.search(new FlagTerm(DELETED, true)))
            .filter(message -> !ours.contains(message))
            .toArray(Message[]::new);
    opened.setFlags(others, DELETED, false);
    try {
      opened.expunge();
    } finally {
      opened.setFlags(others, DELETED, true);
    }
  }
}
