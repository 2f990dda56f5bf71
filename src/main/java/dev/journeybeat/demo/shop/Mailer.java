package dev.journeybeat.demo.shop;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;

/** Sends e-mails by SMTP, each as text and as HTML. */
final class Mailer {

  private static final String SENDER = "orders@hollow-and-bowl.example";
  private static final String UTF_8 = "UTF-8";

  private final Session session;
  private final Clock clock;

  Mailer(int smtpPort, Clock clock) {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", "127.0.0.1");
    properties.put("mail.smtp.port", Integer.toString(smtpPort));
    properties.put("mail.smtp.connectiontimeout", "5000");
    properties.put("mail.smtp.timeout", "5000");
    properties.put("mail.smtp.writetimeout", "5000");
    this.session = Session.getInstance(properties);
    this.clock = clock;
  }

  void send(ShopCustomer to, Letter letter) {
    try {
      MimeMessage message = new MimeMessage(session);
      message.setFrom(new InternetAddress(SENDER, "Hollow & Bowl", UTF_8));
      message.setRecipient(
          Message.RecipientType.TO, new InternetAddress(to.email(), to.name(), UTF_8));
      message.setSubject(letter.subject, UTF_8);
      message.setSentDate(Date.from(clock.instant()));
      message.setContent(
          new MimeMultipart("alternative", part(letter.text, "plain"), part(letter.html, "html")));
      Transport.send(message);
    } catch (MessagingException | UnsupportedEncodingException e) {
      throw new IllegalStateException(
          "no e-mail to %s: %s".formatted(to.email(), e.getMessage()), e);
    }
  }

  private static MimeBodyPart part(String content, String kind) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(content, UTF_8, kind);
    return part;
  }

  record Letter(String subject, String text, String html) {}
}
