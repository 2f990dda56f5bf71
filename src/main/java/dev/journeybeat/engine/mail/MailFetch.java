package dev.journeybeat.engine.mail;

import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.angus.mail.imap.IMAPMessage;

/**
 * Takes e-mails off the server as they are, but never more than fits: of a huge one its beginning,
 * where its texts usually are, and less of each once the run has received very much.
 */
final class MailFetch {

  static final int LARGEST = 10 * 1024 * 1024;
  private static final int LARGEST_SUM = 6 * LARGEST;
  private static final int LEAST = 64 * 1024;

  private long sum;

  /** For the watching thread alone. */
  byte[] fetch(IMAPMessage message) throws MessagingException, IOException {
    int limit = sum < LARGEST_SUM ? LARGEST : LEAST;
    ByteArrayOutputStream eml = new ByteArrayOutputStream();
    try (InputStream stream = message.getMimeStream()) {
      byte[] block = new byte[16 * 1024];
      int count = stream.read(block);
      while (count >= 0 && eml.size() < limit) {
        eml.write(block, 0, Math.min(count, limit - eml.size()));
        count = stream.read(block);
      }
    }
    sum += eml.size();
    return eml.toByteArray();
  }
}
