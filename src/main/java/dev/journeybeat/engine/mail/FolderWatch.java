package dev.journeybeat.engine.mail;

import dev.journeybeat.engine.mail.MailServerException.Outlook;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.jspecify.annotations.Nullable;

/** A folder from the position at the start of the run. Used by one thread. */
final class FolderWatch {

  /**
   * The position where the run's e-mails start.
   *
   * @param validity UIDVALIDITY; UIDs with another value identify other e-mails
   */
  record Position(long validity, long firstUid) {}

  private final String folder;
  private final Clock clock;
  private final boolean fromStart;
  private final Map<Long, Instant> firstSeen = new HashMap<>();
  private final Set<Long> fetched = new HashSet<>();
  private volatile @Nullable Position position;

  /**
   * @param fromStart for a folder that did not exist at the start of the run: all its e-mails
   *     belong to the run
   */
  FolderWatch(String folder, Clock clock, boolean fromStart) {
    this.folder = folder;
    this.clock = clock;
    this.fromStart = fromStart;
  }

  String folder() {
    return folder;
  }

  /** {@code null} until the first check. */
  @Nullable Position position() {
    return position;
  }

  /** Fetches e-mails after the position. The first check sets the position. */
  void look(IMAPFolder opened, MailFetch fetch, ReceivedMessages arrivals)
      throws MessagingException, MailServerException, IOException {
    Position taken = position;
    if (taken == null) {
      taken = new Position(opened.getUIDValidity(), fromStart ? 1 : nextUid(opened));
      position = taken;
    }
    if (taken.validity() != opened.getUIDValidity()) {
      throw rebuilt(taken.validity(), opened.getUIDValidity());
    }
    Map<Long, IMAPMessage> arrived = from(taken.firstUid(), opened);
    arrived.keySet().removeAll(fetched);
    // Recorded before the content is fetched, which may take a while.
    Instant now = clock.instant();
    arrived.keySet().forEach(uid -> firstSeen.putIfAbsent(uid, now));
    for (Map.Entry<Long, IMAPMessage> each : arrived.entrySet()) {
      take(each.getKey(), each.getValue(), fetch, arrivals);
    }
  }

  /** The e-mails with this UID or a higher one, in the order of arrival. */
  static Map<Long, IMAPMessage> from(long uid, IMAPFolder opened) throws MessagingException {
    Map<Long, IMAPMessage> found = new LinkedHashMap<>();
    for (Message message : opened.getMessagesByUID(uid, UIDFolder.LASTUID)) {
      // For a range beyond the last e-mail, servers return the last one.
      long its = opened.getUID(message);
      if (its >= uid) {
        found.put(its, (IMAPMessage) message);
      }
    }
    return found;
  }

  private void take(long uid, IMAPMessage message, MailFetch fetch, ReceivedMessages arrivals)
      throws MessagingException, IOException {
    byte[] eml;
    try {
      eml = fetch.fetch(message);
    } catch (MessagingException | IOException e) {
      if (message.isExpunged()) {
        fetched.add(uid);
        return;
      }
      throw e;
    }
    fetched.add(uid);
    Instant seen = firstSeen.getOrDefault(uid, clock.instant());
    arrivals.add(new ReceivedMail(folder, eml, seen));
  }

  private static long nextUid(IMAPFolder opened) throws MessagingException {
    long next = opened.getUIDNext();
    int count = opened.getMessageCount();
    if (next > 0 || count == 0) {
      return Math.max(next, 1);
    }
    return opened.getUID(opened.getMessage(count)) + 1;
  }

  private MailServerException rebuilt(long before, long now) {
    return new MailServerException(
        Outlook.FINAL,
        ("the mail server rebuilt %s during the run (UIDVALIDITY was %d and is %d), so new"
                + " e-mails can't be distinguished from old ones. The next run is not affected")
            .formatted(folder, before, now));
  }
}
