package dev.journeybeat.engine.mail;

import static dev.journeybeat.api.MailMatcher.subjectContains;
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
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A network or a server that fails while a run waits for its e-mail. */
@Timeout(180)
class MailboxFaultsIT {

  private final TestMailServer server = new TestMailServer();
  private final TestProxy proxy = new TestProxy(server.port());
  private final TestSettings settings = new TestSettings(proxy.port());
  private final MovableClock clock = new MovableClock();

  @AfterEach
  void stopServer() {
    proxy.close();
    server.close();
  }

  @Test
  void findsTheMail_afterTheConnectionWasLostInTheMiddle() {
    try (RunMailbox mailbox = open()) {
      FutureTask<Mail> awaited = RunMailboxIT.awaiting(mailbox, "HB-1");
      await().until(() -> proxy.openConnections() == 2);
      proxy.cut();
      server.deliver("Your order HB-1");
      proxy.restore();
      await().untilAsserted(() -> assertThat(awaited.isDone()).isTrue());
      assertThat(mailbox.listing()).hasSize(1);
    }
  }

  @Test
  void cannotTell_whenTheServerIsAwayWhenPatienceEnds() {
    try (RunMailbox mailbox = open()) {
      FutureTask<Mail> awaited = RunMailboxIT.awaiting(mailbox, "HB-2");
      proxy.cut();
      clock.move(ofMinutes(2));
      assertThatThrownBy(RunMailboxIT.result(awaited))
          .isInstanceOf(InconclusiveException.class)
          .hasMessage(
              """
              could not check whether an e-mail arrived in INBOX of heartbeat@shop.example
                expected: subject contains "HB-2"
                problem:  nothing answers at localhost:%d (plain) (Connection refused). Check \
              mail.shop.host and mail.shop.port, whether the server runs, and firewalls
                waited:   2 min"""
                  .formatted(proxy.port()));
    }
  }

  @Test
  void cannotTell_whenTheServerFallsSilent() {
    // The whole answer has three times as long: on a busy machine that is not much.
    settings.timeout = ofSeconds(2);
    try (RunMailbox mailbox = open()) {
      FutureTask<Mail> awaited = RunMailboxIT.awaiting(mailbox, "HB-3");
      proxy.stalled();
      clock.move(ofMinutes(2));
      assertThatThrownBy(RunMailboxIT.result(awaited))
          .isInstanceOf(InconclusiveException.class)
          .hasMessage(
              """
              could not check whether an e-mail arrived in INBOX of heartbeat@shop.example
                expected: subject contains "HB-3"
                problem:  localhost:%d (plain) accepted the connection, but sent nothing for \
              2 s. It hangs, or mail.shop.port and mail.shop.security do not match: 993 is \
              usually tls, 143 starttls
                waited:   2 min"""
                  .formatted(proxy.port()));
    }
    assertThat(RunMailboxIT.threads()).isZero();
  }

  @Test
  void cannotTellForLong_whenTheServerTricklesItsAnswer() {
    settings.timeout = ofSeconds(1);
    try (RunMailbox mailbox = open()) {
      proxy.slow(ofMillis(400));
      Instant begun = Instant.now();
      assertThatThrownBy(() -> mailbox.await(subjectContains("HB-4"), ofMillis(0)))
          .isInstanceOf(InconclusiveException.class)
          .hasMessageContaining(
              "problem:  localhost:%d (plain) sent no complete answer within 3 s"
                  .formatted(proxy.port()));
      assertThat(Duration.between(begun, Instant.now())).isLessThan(ofSeconds(6));
    }
    assertThat(RunMailboxIT.threads()).isZero();
  }

  @Test
  void cannotTell_whenTheServerRebuildsTheInboxDuringTheRun() {
    try (RunMailbox mailbox = open()) {
      FutureTask<Mail> awaited = RunMailboxIT.awaiting(mailbox, "HB-5");
      proxy.rewriting(line -> line.replaceAll("UIDVALIDITY \\d+", "UIDVALIDITY 7"));
      assertThatThrownBy(RunMailboxIT.result(awaited))
          .isInstanceOf(InconclusiveException.class)
          .hasMessageContaining(
              "problem:  the mail server rebuilt INBOX during the run (UIDVALIDITY was ")
          .hasMessageContaining(
              " and is 7), so new e-mails can't be distinguished from old ones."
                  + " The next run is not affected");
    }
  }

  @Test
  void opens_whenTheServerIsAwayForAMomentOnly() {
    proxy.cut();
    FutureTask<RunMailbox> opened = new FutureTask<>(this::openInRealTime);
    new Thread(opened).start();
    await().until(() -> RunMailboxIT.threads() == 1);
    proxy.restore();
    await().until(opened::isDone);
    assertThat(opened).succeedsWithin(ofSeconds(1)).satisfies(RunMailbox::close);
  }

  private RunMailbox openInRealTime() {
    return new Mailboxes(Map.of("shop", settings.build()), java.time.Clock.systemUTC())
        .open("shop");
  }

  private RunMailbox open() {
    return new Mailboxes(Map.of("shop", settings.build()), clock).open("shop");
  }
}
