package dev.journeybeat.demo;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Reads the customers' mailboxes over IMAP. */
public final class Mailboxes {

  private final DemoWorld world;

  public Mailboxes(DemoWorld world) {
    this.world = world;
  }

  /** All e-mails of the customer, oldest first. */
  public List<Letter> of(String username, String password) {
    Session session = Session.getInstance(new Properties());
    try (Store store = session.getStore("imap")) {
      store.connect("127.0.0.1", world.imapPort(), username, password);
      try (Folder inbox = store.getFolder("INBOX")) {
        inbox.open(Folder.READ_ONLY);
        List<Letter> renderer = new ArrayList<>();
        for (Message message : inbox.getMessages()) {
          renderer.add(read(message));
        }
        return renderer;
      }
    } catch (MessagingException | IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The e-mails about an order. */
  List<Letter> about(String order, Shopper shopper) {
    return of(shopper.customer().username(), shopper.customer().password()).stream()
        .filter(letter -> letter.subject.contains(order))
        .toList();
  }

  private static Letter read(Message message) throws MessagingException, IOException {
    Multipart parts = (Multipart) message.getContent();
    return new Letter(
        message.getSubject(),
        (String) parts.getBodyPart(0).getContent(),
        (String) parts.getBodyPart(1).getContent());
  }

  public record Letter(String subject, String text, String html) {}
}
