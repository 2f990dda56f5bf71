package dev.journeybeat.engine.mail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.MDC;

/** The two threads that watch a mailbox for a run. */
final class MailboxWatcher {

  /** Time for a regular logout, which a working server completes in milliseconds. */
  private static final Duration TO_LOG_OUT = Duration.ofSeconds(1);

  private static final Duration TO_END = Duration.ofSeconds(3);

  private final Login polling;
  private final Login listening;
  private final ReceivedMessages arrivals;
  private final Poller poller;
  private final IdleListener listener;
  private final List<Thread> threads = new ArrayList<>();

  MailboxWatcher(
      Account account, Credentials credentials, RunFolders folders, ReceivedMessages arrivals) {
    this.polling = new Login(account, credentials);
    this.listening = new Login(account, credentials);
    this.arrivals = arrivals;
    this.poller = new Poller(polling, folders, arrivals);
    this.listener = new IdleListener(listening, arrivals);
  }

  void beginPolling() {
    start("poll", this::poll);
  }

  void beginListening() {
    start("idle", listener);
  }

  /** Does not wait for an unavailable server. Ends everything even if interrupted. */
  synchronized void close() {
    boolean interrupted = Thread.interrupted();
    arrivals.close();
    interrupted |= join(TO_LOG_OUT);
    polling.sockets().cut();
    listening.sockets().cut();
    interrupted |= join(TO_END);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void poll() {
    poller.run();
    listener.end();
  }

  private synchronized void start(String name, Runnable work) {
    // Adds the run to the log lines of this thread.
    Map<String, String> context = MDC.getCopyOfContextMap();
    Thread thread =
        new Thread(
            () -> {
              if (context != null) {
                MDC.setContextMap(context);
              }
              work.run();
            },
            "mail-%s-%s".formatted(polling.account().name(), name));
    thread.setDaemon(true);
    thread.start();
    threads.add(thread);
  }

  private boolean join(Duration atMost) {
    boolean interrupted = false;
    long end = System.nanoTime() + atMost.toNanos();
    for (Thread thread : threads) {
      long left = (end - System.nanoTime()) / 1_000_000;
      try {
        thread.join(Math.max(left, 1));
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    return interrupted;
  }
}
