package dev.journeybeat.server.alert.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.journeybeat.result.TextLimits;
import dev.journeybeat.server.alert.model.Alert;
import dev.journeybeat.server.alert.model.Notification;
import dev.journeybeat.server.alert.model.NotificationType;
import dev.journeybeat.server.alert.model.Severity;
import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Date;
import java.util.HexFormat;
import java.util.Optional;

/** Renders a notification as an e-mail. */
final class EmailRenderer {

  private static final String PICTURE = "page@journeybeat";

  private final Email email;
  private final Session session;
  private final SendContext desk;

  EmailRenderer(Email email, Session session, SendContext desk) {
    this.email = email;
    this.session = session;
    this.desk = desk;
  }

  MimeMessage about(Notification notice) throws MessagingException, UnsupportedEncodingException {
    String domain = domain();
    String thread = desk.renderer().message(notice).thread();
    MimeMessage message = new Named(session, id("notice", notice.id(), domain));
    message.setFrom(email.sender());
    message.setRecipients(RecipientType.TO, email.recipients().toArray(InternetAddress[]::new));
    message.setSubject(desk.renderer().emailSubject(notice), UTF_8.name());
    message.setSentDate(Date.from(notice.at()));
    // No message has this id. Mail programs group messages that refer to the same id, even a
    // missing one.
    String root = id("thread", notice.site() + "\n" + notice.alert().subject(), domain);
    message.setHeader("In-Reply-To", root);
    message.setHeader("References", root);
    header(message, "Thread-Topic", thread);
    identify(message, notice);
    message.setContent(content(notice));
    message.saveChanges();
    return message;
  }

  /** Headers for auto-responders and mail filters. */
  private void identify(MimeMessage message, Notification notice)
      throws MessagingException, UnsupportedEncodingException {
    Alert alert = notice.alert();
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("X-Auto-Response-Suppress", "All");
    if (alert.severity() == Severity.CRITICAL && notice.news() != NotificationType.CLEARED) {
      message.setHeader("Importance", "high");
    }
    header(message, "X-Journeybeat-Notice", notice.id());
    header(message, "X-Journeybeat-Alert", alert.id());
    header(message, "X-Journeybeat-Policy", alert.policy());
    header(message, "X-Journeybeat-News", NotificationJson.news(notice));
    header(message, "X-Journeybeat-Raise-Untold", String.valueOf(notice.raiseUntold()));
    header(message, "X-Journeybeat-Trouble", alert.trouble().toString());
    header(message, "X-Journeybeat-Severity", alert.severity().toString());
    header(message, "X-Journeybeat-Subject", alert.subject());
    header(message, "X-Journeybeat-Site", notice.site());
  }

  private Multipart content(Notification notice) throws MessagingException {
    Optional<byte[]> picture = notice.aboutRun().flatMap(ScreenshotThumbnail::of);
    MimeBodyPart text = new MimeBodyPart();
    text.setText(desk.renderer().emailText(notice), UTF_8.name());
    MimeBodyPart html = new MimeBodyPart();
    String address = picture.isPresent() ? "cid:" + PICTURE : null;
    html.setText(desk.renderer().emailHtml(notice, address), UTF_8.name(), "html");
    MimeMultipart alternative = new MimeMultipart("alternative", text);
    alternative.addBodyPart(picture.isPresent() ? related(html, picture.get()) : html);
    return alternative;
  }

  private static BodyPart related(MimeBodyPart html, byte[] jpeg) throws MessagingException {
    MimeBodyPart image = new MimeBodyPart();
    image.setDataHandler(new DataHandler(new ByteArrayDataSource(jpeg, "image/jpeg")));
    image.setContentID("<" + PICTURE + ">");
    image.setDisposition(Part.INLINE);
    image.setFileName("page.jpg");
    MimeBodyPart both = new MimeBodyPart();
    both.setContent(new MimeMultipart("related", html, image));
    return both;
  }

  /** Reduces a text to one line, because it may come from the shop. */
  private static void header(MimeMessage message, String name, String value)
      throws MessagingException, UnsupportedEncodingException {
    String encoded =
        MimeUtility.encodeText(TextLimits.one(value, TextLimits.SENTENCE), UTF_8.name(), null);
    message.setHeader(name, MimeUtility.fold(name.length() + 2, encoded));
  }

  private String domain() {
    String address = email.sender().getAddress();
    return address.substring(address.lastIndexOf('@') + 1);
  }

  /** Derives a stable message id from the text. */
  private String id(String what, String name, String domain) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest("%s\n%s\n%s".formatted(what, desk.channel(), name).getBytes(UTF_8));
      return "<%s@%s>".formatted(HexFormat.of().formatHex(digest, 0, 16), domain);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }

  /** Keeps the given message id. Jakarta Mail otherwise generates one. */
  private static final class Named extends MimeMessage {

    private final String id;

    Named(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
