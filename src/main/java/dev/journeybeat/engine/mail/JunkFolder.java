package dev.journeybeat.engine.mail;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.angus.mail.imap.IMAPFolder;

/** Finds the junk folder of a mailbox. */
final class JunkFolder {

  /** Common names, for servers that do not mark the folder. */
  private static final Set<String> USUAL_NAMES =
      Set.of(
          "junk",
          "spam",
          "junk e-mail",
          "junk email",
          "junk mail",
          "junk-e-mail",
          "bulk mail",
          "bulk",
          "spamverdacht",
          "unerwünscht",
          "courrier indésirable",
          "correo no deseado",
          "posta indesiderata");

  private JunkFolder() {}

  /** The configured folder, else a marked one (RFC 6154), else one with a common name. */
  static Optional<String> find(ImapConnection connection, MailboxSettings settings)
      throws MessagingException {
    if (settings.junkFolder() != null) {
      return Optional.of(settings.junkFolder());
    }
    List<IMAPFolder> folders = connection.folders();
    for (IMAPFolder folder : folders) {
      if (isMarked(folder)) {
        return Optional.of(folder.getFullName());
      }
    }
    return folders.stream()
        .filter(folder -> USUAL_NAMES.contains(folder.getName().toLowerCase(Locale.ROOT)))
        .map(Folder::getFullName)
        .findFirst();
  }

  private static boolean isMarked(IMAPFolder folder) throws MessagingException {
    return Stream.of(folder.getAttributes())
        .anyMatch(mark -> mark.equalsIgnoreCase("\\Junk") || mark.equalsIgnoreCase("\\Spam"));
  }
}
