package dev.journeybeat.server.healthcheck;

import dev.journeybeat.net.Sockets;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a look has open. Blocking reads do not listen to interrupts: they end when what they read
 * from is closed under them. Safe to share between threads.
 */
final class OpenResources implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(OpenResources.class);

  private final Sockets sockets = new Sockets();
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private boolean closed;

  /**
   * Closes this, too, when the look ends or has taken too long.
   *
   * @throws IOException if it has already
   */
  <T extends AutoCloseable> T on(T opened) throws IOException {
    synchronized (this) {
      if (!closed) {
        open.push(opened);
        return opened;
      }
    }
    close(opened);
    throw new IOException("given up");
  }

  /** Those that are made by it, or handed to it, are closed with all else. */
  Sockets sockets() {
    return sockets;
  }

  /** Closes everything, sockets first. Others may wait for the same at the same time. */
  @Override
  public void close() {
    sockets.cut();
    while (true) {
      AutoCloseable next;
      synchronized (this) {
        closed = true;
        next = open.poll();
      }
      if (next == null) {
        return;
      }
      close(next);
    }
  }

  private static void close(AutoCloseable opened) {
    try {
      opened.close();
    } catch (Exception e) {
      log.debug("{} did not close well", opened, e);
    }
  }
}
