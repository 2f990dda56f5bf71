package dev.journeybeat.engine.mail;

import dev.journeybeat.engine.mail.MailServerException.Outlook;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What has arrived for one run, and how the looks into its mailbox went: where the thread that
 * watches and those that wait for an e-mail meet.
 */
final class ReceivedMessages {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final List<ReceivedMail> mails = new ArrayList<>();

  private long looksBegun;
  private long looksEnded;
  private boolean asked;
  private boolean closed;
  private @Nullable MailServerException trouble;

  /** In the order in which they were seen, of all folders. */
  List<ReceivedMail> mails() {
    return locked(() -> List.copyOf(mails));
  }

  /** What the last look ran into; {@code null} if it went well. */
  @Nullable MailServerException trouble() {
    lock.lock();
    try {
      return closed ? new MailServerException(Outlook.FINAL, "the mailbox was closed") : trouble;
    } finally {
      lock.unlock();
    }
  }

  boolean isClosed() {
    return locked(() -> closed);
  }

  void close() {
    change(() -> closed = true);
  }

  /** Wants a look that begins from now on, and tells its number. */
  long ask() {
    lock.lock();
    try {
      asked = true;
      changed.signalAll();
      return looksBegun + 1;
    } finally {
      lock.unlock();
    }
  }

  void lookBegins() {
    change(
        () -> {
          asked = false;
          looksBegun++;
        });
  }

  void add(ReceivedMail mail) {
    change(() -> mails.add(mail));
  }

  void lookEnds(@Nullable MailServerException ranInto) {
    change(
        () -> {
          trouble = ranInto;
          looksEnded = looksBegun;
        });
  }

  /** Until somebody asks for a look, it is closed, or time is up. */
  void pause(Duration atMost) throws InterruptedException {
    waitUntil(() -> asked || closed, atMost);
  }

  void awaitEnd(Duration atMost) throws InterruptedException {
    waitUntil(this::isOver, atMost);
  }

  /** Until a look has ended; false if time was up first. */
  boolean awaitLook(long number, Duration atMost) throws InterruptedException {
    return waitUntil(() -> looksEnded >= number || isOver(), atMost);
  }

  /** Until there are more e-mails than so many, a look has failed for good, or time is up. */
  void awaitMoreThan(int known, Duration atMost) throws InterruptedException {
    waitUntil(() -> mails.size() > known || isOver(), atMost);
  }

  /** Whether nothing more will be seen: it was closed, or the run lost its place for good. */
  boolean isOver() {
    return locked(() -> closed || (trouble != null && trouble.outlook() == Outlook.FINAL));
  }

  private boolean waitUntil(BooleanSupplier reached, Duration atMost) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long nanos = atMost.toNanos();
      while (!reached.getAsBoolean()) {
        if (nanos <= 0) {
          return false;
        }
        nanos = changed.awaitNanos(nanos);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  private void change(Runnable change) {
    lock.lock();
    try {
      change.run();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private <T> T locked(Supplier<T> read) {
    lock.lock();
    try {
      return read.get();
    } finally {
      lock.unlock();
    }
  }
}
