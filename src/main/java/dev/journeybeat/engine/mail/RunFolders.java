package dev.journeybeat.engine.mail;

import dev.journeybeat.engine.mail.FolderWatch.Position;
import dev.journeybeat.engine.mail.MailServerException.Outlook;
import dev.journeybeat.engine.mail.MailTraces.Since;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.jspecify.annotations.Nullable;

/** The inbox and the junk folder of one run. Used by one thread. */
final class RunFolders {

  private final MailboxSettings settings;
  private final Clock clock;
  private final FolderWatch inbox;
  private final MailFetch fetch = new MailFetch();
  private volatile @Nullable FolderWatch junk;
  private boolean begun;

  RunFolders(MailboxSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.inbox = new FolderWatch(settings.folder(), clock, false);
  }

  /** Folders with a known position. */
  List<FolderWatch> known() {
    return Stream.of(inbox, junk)
        .filter(Objects::nonNull)
        .filter(watch -> watch.position() != null)
        .toList();
  }

  /** The known positions where the run's e-mails start. */
  MailTraces traces(String mailbox) {
    List<Since> folders = new ArrayList<>();
    for (FolderWatch watch : known()) {
      Position position = watch.position();
      if (position != null) {
        folders.add(new Since(watch.folder(), position.validity(), position.firstUid()));
      }
    }
    return new MailTraces(mailbox, folders);
  }

  /** The first UID of this run in a folder, if it watches the folder. */
  Optional<Long> firstUid(String folder) {
    return known().stream()
        .filter(watch -> watch.folder().equals(folder))
        .map(FolderWatch::position)
        .filter(Objects::nonNull)
        .map(Position::firstUid)
        .findFirst();
  }

  /** Fetches e-mails that arrived since the first check. */
  void look(ImapConnection connection, ReceivedMessages arrivals)
      throws MessagingException, MailServerException, IOException {
    look(connection, inbox, "folder", arrivals);
    if (junk == null) {
      findJunk(connection);
    }
    FolderWatch found = junk;
    if (found != null) {
      lookIntoJunk(connection, found, arrivals);
    }
    begun = true;
  }

  /**
   * Some servers create the folder with the first junk e-mail. Then all its e-mails belong to the
   * run.
   */
  private void findJunk(ImapConnection connection) throws MessagingException {
    JunkFolder.find(connection, settings)
        .filter(name -> !name.equals(settings.folder()))
        .ifPresent(name -> junk = new FolderWatch(name, clock, begun));
  }

  private void lookIntoJunk(ImapConnection connection, FolderWatch found, ReceivedMessages arrivals)
      throws MessagingException, MailServerException, IOException {
    try {
      look(connection, found, "junk-folder", arrivals);
    } catch (MailServerException e) {
      if (!begun) {
        throw e;
      }
      // Some servers delete the folder to empty it. Only the inbox decides about the run.
      junk = e.outlook() == Outlook.FINAL ? new FolderWatch(found.folder(), clock, false) : null;
    }
  }

  private void look(
      ImapConnection connection, FolderWatch watch, String setting, ReceivedMessages arrivals)
      throws MessagingException, MailServerException, IOException {
    IMAPFolder opened = connection.open(watch.folder(), setting, Folder.READ_ONLY);
    watch.look(opened, fetch, arrivals);
    opened.close(false);
  }
}
