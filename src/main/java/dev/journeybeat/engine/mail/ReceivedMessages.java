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
 * E-mails of one run, and the results of the mailbox checks. Shared by the watching thread and the
 * threads that wait for an e-mail.
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

  /** All e-mails of all folders, in order of detection. */
  List<ReceivedMail> mails() {
    return locked(() -> List.copyOf(mails));
  }

  /** The error of the last check; {@code null} if it succeeded. */
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

  /** Requests a check that starts after now, and returns its number. */
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

  /** Waits until a check is requested, it is closed, or the time is up. */
  void pause(Duration atMost) throws InterruptedException {
    waitUntil(() -> asked || closed, atMost);
  }

  void awaitEnd(Duration atMost) throws InterruptedException {
    waitUntil(this::isOver, atMost);
  }

  /** Waits until a check has finished; false if the time is up first. */
  boolean awaitLook(long number, Duration atMost) throws InterruptedException {
    return waitUntil(() -> looksEnded >= number || isOver(), atMost);
  }

  /**
   * Waits until there are more e-mails than this, a check has failed permanently, or the time is
   * up.
   */
  void awaitMoreThan(int known, Duration atMost) throws InterruptedException {
    waitUntil(() -> mails.size() > known || isOver(), atMost);
  }

  /** Whether no more e-mails can arrive: it is closed, or the run has lost its position. */
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
