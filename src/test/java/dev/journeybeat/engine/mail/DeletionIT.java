package dev.journeybeat.engine.mail;

import static dev.journeybeat.api.MailMatcher.subjectContains;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.api.Mail;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a run received is deleted, and nothing else. */
@Timeout(180)
class DeletionIT {

  private final TestMailServer server = new TestMailServer();
  private final TestProxy proxy = new TestProxy(server.port());
  private final Mailboxes mailboxes =
      new Mailboxes(
          Map.of(
              "shop", new TestSettings(proxy.port()).build(),
              "same", new TestSettings(proxy.port()).build()),
          new MovableClock());

  @AfterEach
  void stopServer() {
    proxy.close();
    server.close();
  }

  @Test
  void deletesWhatTheRunReceived_inTheJunkFolderToo() {
    server.createFolder("Junk");
    server.deliver("Before");
    server.deliver("Junk", "Subject: Junk before\r\n\r\n");
    try (RunMailbox mailbox = mailboxes.open("shop")) {
      server.deliver("Your order HB-1");
      server.deliver("Junk", "Subject: Your order HB-2\r\n\r\n");
      Mail mail = mailbox.await(subjectContains("HB-1"));

      mailbox.deleteArrived();

      assertThat(server.subjects("INBOX")).containsExactly("Before");
      assertThat(server.subjects("Junk")).containsExactly("Junk before");
      assertThat(mailbox.listing()).hasSize(2);
      assertThat(mail.text()).contains("Hello");
    }
  }

  @Test
  void deletesWhatArrivedSince_whenItIsCalledAgain() {
    RunMailbox mailbox = mailboxes.open("shop");
    server.deliver("Your order HB-3");
    mailbox.deleteArrived();
    mailbox.deleteArrived();
    server.deliver("Your invoice HB-3");
    mailbox.deleteArrived();
    assertThat(server.subjects("INBOX")).isEmpty();

    mailbox.close();
    server.deliver("Your cancellation HB-3");
    mailbox.deleteArrived();
    assertThat(server.subjects("INBOX")).isEmpty();
  }

  @Test
  void leavesWhatOthersMarkedAsDeleted_whenTheServerCannotDeleteSingleOnes() {
    proxy.rewriting(line -> RunMailboxIT.without("UIDPLUS", line));
    server.deliver("Before");
    server.deliver("Thrown away by a person");
    server.markAsDeleted("Thrown away by a person");
    try (RunMailbox mailbox = mailboxes.open("shop")) {
      server.deliver("Your order HB-4");
      mailbox.deleteArrived();
    }
    assertThat(server.subjects("INBOX")).containsExactly("Before", "Thrown away by a person");
    assertThat(server.isMarkedAsDeleted("Thrown away by a person")).isTrue();
  }

  @Test
  void leavesWhatAnotherRunOnTheSameMailboxWaitsFor() {
    try (RunMailbox first = mailboxes.open("shop")) {
      server.deliver("Your order HB-5");
      try (RunMailbox second = mailboxes.open("same")) {
        server.deliver("Your order HB-6");
        assertThat(second.arrived()).extracting(Mail::subject).containsExactly("Your order HB-6");

        first.deleteArrived();
        assertThat(server.subjects("INBOX")).containsExactly("Your order HB-6");
        assertThat(second.await(subjectContains("HB-6")).text()).contains("Hello");

        second.deleteArrived();
        assertThat(server.subjects("INBOX")).isEmpty();
      }
    }
  }

  @Test
  void saysSo_whenTheServerIsAway() {
    RunMailbox mailbox = mailboxes.open("shop");
    mailbox.close();
    proxy.cut();
    assertThatThrownBy(mailbox::deleteArrived)
        .isInstanceOf(InconclusiveException.class)
        .hasMessage(
            "could not delete the run's e-mails in INBOX of heartbeat@shop.example: nothing answers"
                + " at localhost:%d (plain) (Connection refused). Check mail.shop.host and"
                + " mail.shop.port, whether the server runs, and firewalls",
            proxy.port());
  }
}
