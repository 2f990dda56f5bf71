package dev.journeybeat.engine.mail;

import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.angus.mail.imap.IMAPMessage;

/**
 * Downloads e-mails unchanged, with a size limit. For a very large e-mail it loads the beginning,
 * which usually contains the texts. The limit shrinks after the run has received much.
 */
final class MailFetch {

  static final int LARGEST = 10 * 1024 * 1024;
  private static final int LARGEST_SUM = 6 * LARGEST;
  private static final int LEAST = 64 * 1024;

  private long sum;

  /** Used by the watching thread only. */
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
