package dev.journeybeat.engine.mail;

import static dev.journeybeat.api.MailMatcher.subjectContains;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.api.Mail;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One run and its mailbox on a real IMAP server. */
@Timeout(180)
class RunMailboxIT {

  private final TestMailServer server = new TestMailServer();
  private final TestSettings settings = server.settings();
  private final MovableClock clock = new MovableClock();

  @AfterEach
  void stopServer() {
    server.close();
  }

  @Test
  void oldMailNeverSatisfiesANewRun() {
    server.deliver("Your order HB-1");
    try (RunMailbox mailbox = open()) {
      assertThatThrownBy(() -> mailbox.await(subjectContains("HB-1"), ofMillis(0)))
          .isInstanceOf(AssertionError.class)
          .hasMessage(
              """
              e-mail should arrive in INBOX of heartbeat@shop.example
                expected: subject contains "HB-1"
                found:    no new e-mail
                waited:   0 ms""");
      assertThat(mailbox.arrived()).isEmpty();
      assertThat(mailbox.listing()).isEmpty();
    }
  }

  @Test
  void findsWhatArrived_beforeItIsAwaited() {
    try (RunMailbox mailbox = open()) {
      server.deliver("Welcome!");
      server.deliver("Your order HB-2");

      Mail mail = mailbox.await(subjectContains("hb-2"), ofSeconds(30));

      assertThat(mail.subject()).isEqualTo("Your order HB-2");
      assertThat(mail.text()).isEqualToIgnoringWhitespace("Hello");
      assertThat(mailbox.arrived())
          .extracting(Mail::subject)
          .containsExactly("Welcome!", "Your order HB-2");
    }
  }

  @Test
  void findsWhatArrives_whileItIsAwaited() {
    try (RunMailbox mailbox = open()) {
      FutureTask<Mail> awaited = awaiting(mailbox, "HB-3");
      server.deliver("Your order HB-3");
      await().untilAsserted(() -> assertThat(awaited.isDone()).isTrue());
      assertThat(mailbox.listing()).hasSize(1);
    }
  }

  @Test
  void saysWhatCameInstead_whenPatienceEnds() {
    try (RunMailbox mailbox = open()) {
      FutureTask<Mail> awaited = awaiting(mailbox, "HB-10042");
      server.deliver("Welcome!");
      server.deliver("Your weekly spoons");
      await().until(() -> mailbox.listing().size() == 2);
      clock.move(ofMinutes(2));
      assertThatThrownBy(result(awaited))
          .isInstanceOf(AssertionError.class)
          .hasMessage(
              """
              e-mail should arrive in INBOX of heartbeat@shop.example
                expected: subject contains "HB-10042"
                found:    2 new e-mails: "Welcome!", "Your weekly spoons"
                waited:   2 min""");
    }
  }

  @Test
  void saysSo_whenTheMailIsInTheJunkFolder() {
    server.createFolder("Spam");
    server.deliver("Spam", "Subject: Your old order HB-4\r\n\r\n");
    try (RunMailbox mailbox = open()) {
      server.deliver("Spam", "Subject: Your order HB-4\r\n\r\n");
      assertThatThrownBy(() -> mailbox.await(subjectContains("HB-4"), ofMillis(0)))
          .isInstanceOf(AssertionError.class)
          .hasMessage(
              """
              e-mail should arrive in INBOX of heartbeat@shop.example
                expected: subject contains "HB-4"
                found:    arrived, but in Spam: "Your order HB-4"
                waited:   0 ms""");
      assertThat(mailbox.arrived()).isEmpty();
      assertThat(mailbox.listing()).extracting(ReceivedMail::folder).containsExactly("Spam");
    }
  }

  @Test
  void seesAJunkFolder_thatTheServerMakesDuringTheRun() {
    try (RunMailbox mailbox = open()) {
      server.createFolder("Junk");
      server.deliver("Junk", "Subject: Your order HB-5\r\n\r\n");
      assertThatThrownBy(() -> mailbox.await(subjectContains("HB-6"), ofMillis(0)))
          .hasMessageContaining(
              "found:    no new e-mail; in Junk 1 new e-mail: \"Your order HB-5\"");
    }
  }

  @Test
  void staysWithTheInbox_whenTheServerThrowsTheJunkFolderAway() {
    server.createFolder("Junk");
    try (RunMailbox mailbox = open()) {
      server.deleteFolder("Junk");
      server.deliver("Your order HB-12");
      assertThat(mailbox.await(subjectContains("HB-12")).text()).contains("Hello");
      assertThat(mailbox.arrived()).hasSize(1);
    }
  }

  @Test
  void notesTheArrival_whenItComesAndNotWhenItIsAskedFor() {
    // By IDLE alone: the next poll would be in an hour.
    settings.pollEvery = ofHours(1);
    try (RunMailbox mailbox = open()) {
      assertArrivalIsNoted(mailbox);
    }
  }

  @Test
  void notesTheArrival_whenTheServerHasNoIdle() {
    try (TestProxy proxy = new TestProxy(server.port()).rewriting(line -> without("IDLE", line));
        RunMailbox mailbox = open(proxy)) {
      assertArrivalIsNoted(mailbox);
    }
  }

  @Test
  void notesTheArrival_whenIdleStalls() {
    ThreadLocal<String> before = ThreadLocal.withInitial(() -> "");
    try (TestProxy proxy =
            new TestProxy(server.port())
                .rewriting(
                    line -> {
                      boolean isAnswer = before.get().startsWith("* FLAGS");
                      before.set(line);
                      return line.endsWith("EXISTS\r\n") && !isAnswer ? "" : line;
                    });
        RunMailbox mailbox = open(proxy)) {
      assertArrivalIsNoted(mailbox);
    }
  }

  private void assertArrivalIsNoted(RunMailbox mailbox) {
    server.deliver("Your order HB-7");
    Instant arrival = clock.instant();
    await().until(() -> mailbox.listing().size() == 1);
    clock.move(ofMinutes(1));
    Mail mail = mailbox.await(subjectContains("HB-7"));
    assertThat(mail.arrivedAt()).isEqualTo(arrival);
  }

  @Test
  void neverMarksAnEmailAsSeen() {
    try (RunMailbox mailbox = open()) {
      server.deliver("Your order HB-8");
      assertThat(mailbox.await(subjectContains("HB-8")).text()).contains("Hello");
    }
    assertThat(server.isSeen("Your order HB-8")).isFalse();
  }

  @Test
  void keepsTheEmailAsItCame_forTheEvidence() {
    String eml = "Subject: =?UTF-8?Q?L=C3=B6ffel?=\r\nFrom: shop@shop.example\r\n\r\nHello\r\n";
    try (RunMailbox mailbox = open()) {
      server.deliver("INBOX", eml);
      mailbox.await(subjectContains("Löffel"));
      assertThat(
              new String(mailbox.listing().get(0).eml(), java.nio.charset.StandardCharsets.UTF_8))
          .contains("Subject: =?UTF-8?Q?L=C3=B6ffel?=\r\n")
          .endsWith("\r\n\r\nHello\r\n");
    }
  }

  @Test
  void readsTheBeginning_ofAnEmailThatIsTooLarge() {
    String eml =
        """
        Subject: Your order HB-9\r
        Content-Type: multipart/mixed; boundary=b\r
        \r
        --b\r
        \r
        Total: 12.00\r
        --b\r
        Content-Type: application/pdf; name=catalogue.pdf\r
        \r
        """
            + ("x".repeat(998) + "\r\n").repeat(15_000)
            + "--b--\r\n";
    try (RunMailbox mailbox = open()) {
      server.deliver("INBOX", eml);
      assertThat(mailbox.await(subjectContains("HB-9")).text()).contains("Total: 12.00");
      assertThat(mailbox.listing().get(0).eml()).hasSize(MailFetch.LARGEST);
    }
  }

  @Test
  void endsAtOnce_whenItIsInterrupted() throws Exception {
    try (RunMailbox mailbox = open()) {
      FutureTask<Mail> awaited = new FutureTask<>(() -> mailbox.await(subjectContains("HB-10")));
      Thread thread = new Thread(awaited);
      thread.start();
      await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);
      thread.interrupt();
      thread.join(ofSeconds(1).toMillis());
      assertThat(thread.isAlive()).isFalse();
      assertThatThrownBy(result(awaited))
          .isInstanceOf(InconclusiveException.class)
          .hasMessage(
              "waiting for an e-mail in INBOX of heartbeat@shop.example was interrupted;"
                  + " expected: subject contains \"HB-10\"");
    }
  }

  @Test
  void leavesNoThreadAndNoConnection_whenItIsClosed() {
    try (TestProxy proxy = new TestProxy(server.port())) {
      RunMailbox mailbox = open(proxy);
      await().until(() -> proxy.openConnections() == 2);
      assertThat(threads()).isEqualTo(2);
      mailbox.close();
      assertThat(threads()).isZero();
      await().until(() -> proxy.openConnections() == 0);
      mailbox.close();
      assertThatThrownBy(() -> mailbox.await(subjectContains("HB-11")))
          .isInstanceOf(InconclusiveException.class)
          .hasMessageContaining("problem:  the mailbox was closed");
    }
  }

  @Test
  void closesAtOnce_whenTheServerIsDead() {
    try (TestProxy proxy = new TestProxy(server.port())) {
      RunMailbox mailbox = open(proxy);
      proxy.stalled();
      Instant begun = Instant.now();
      mailbox.close();
      assertThat(Duration.between(begun, Instant.now())).isLessThan(ofSeconds(3));
      assertThat(threads()).isZero();
    }
  }

  private RunMailbox open() {
    return new Mailboxes(Map.of("shop", settings.build()), clock).open("shop");
  }

  private RunMailbox open(TestProxy proxy) {
    settings.port = proxy.port();
    return open();
  }

  static String without(String capability, String line) {
    return line.startsWith("* CAPABILITY") ? line.replace(" " + capability, "") : line;
  }

  static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("mail-shop-"))
        .count();
  }

  /** Begins to wait for an e-mail, and returns when it waits. */
  static FutureTask<Mail> awaiting(RunMailbox mailbox, String subject) {
    FutureTask<Mail> task = new FutureTask<>(() -> mailbox.await(subjectContains(subject)));
    Thread thread = new Thread(task);
    thread.start();
    await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);
    return task;
  }

  static ThrowingCallable result(FutureTask<?> task) {
    return () -> {
      try {
        task.get();
      } catch (ExecutionException e) {
        throw e.getCause();
      }
    };
  }
}
