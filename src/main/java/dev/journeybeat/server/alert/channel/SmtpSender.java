package dev.journeybeat.server.alert.channel;

import static java.util.stream.Collectors.joining;

import dev.journeybeat.net.NetworkErrors;
import dev.journeybeat.settings.Secret;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends an e-mail through an SMTP server. */
final class SmtpSender {

  private static final Logger log = LoggerFactory.getLogger(SmtpSender.class);

  private final Email email;
  private final Session session;
  private final String channel;

  SmtpSender(Email email, Session session, String channel) {
    this.email = email;
    this.session = session;
    this.channel = channel;
    // A rejected address must not prevent the delivery to the others.
    session.getProperties().setProperty("mail.smtp.sendpartial", "true");
  }

  /**
   * Sends the e-mail to all recipients that the server accepts.
   *
   * @throws UndeliveredException if the server accepts no recipient; the message has the reason
   * @throws IOException if the server does not answer
   */
  void send(MimeMessage message) throws UndeliveredException, IOException {
    try (Transport transport = session.getTransport("smtp")) {
      Secret password = email.password();
      transport.connect(
          email.host(), email.port(), email.username(), password == null ? null : password.value());
      requireLogin((SMTPTransport) transport);
      transport.sendMessage(message, message.getAllRecipients());
    } catch (SendFailedException e) {
      requireAny(e);
    } catch (AuthenticationFailedException e) {
      throw new UndeliveredException("login refused: " + said(e));
    } catch (MessagingException e) {
      throw trouble(e);
    }
  }

  /** Jakarta Mail reports no error if the server offers no login. */
  private void requireLogin(SMTPTransport transport) throws UndeliveredException {
    boolean offers =
        transport.supportsExtension("AUTH") || transport.supportsExtension("AUTH=LOGIN");
    if (email.username() != null && !offers) {
      throw new UndeliveredException("%s offers no login".formatted(email.host()));
    }
  }

  /** Does not retry if some recipients have the e-mail, because they would get it twice. */
  private void requireAny(SendFailedException e) throws UndeliveredException {
    String refused = refused(e);
    if (count(e.getValidSentAddresses()) == 0) {
      throw new UndeliveredException(refused.isEmpty() ? said(e) : "refused for " + refused);
    }
    log.warn("E-mail delivered to some recipients only: channel={} refused={}", channel, refused);
  }

  /** The rejected recipients and the server's reasons. */
  private static String refused(SendFailedException e) {
    return Stream.iterate(
            (Exception) e,
            next -> next != null,
            next -> next instanceof MessagingException with ? with.getNextException() : null)
        .limit(100)
        .filter(SMTPAddressFailedException.class::isInstance)
        .map(SMTPAddressFailedException.class::cast)
        .map(each -> "%s: %s".formatted(each.getAddress().getAddress(), said(each)))
        .collect(joining("; "));
  }

  private static UndeliveredException trouble(MessagingException e) throws IOException {
    if (NetworkErrors.cause(e, IOException.class::isInstance).isPresent()) {
      throw new IOException(NetworkErrors.said(e), e);
    }
    return new UndeliveredException(said(e));
  }

  private static int count(Address @Nullable [] addresses) {
    return addresses == null ? 0 : Arrays.asList(addresses).size();
  }

  private static String said(MessagingException e) {
    return NetworkErrors.said(e).strip();
  }
}
