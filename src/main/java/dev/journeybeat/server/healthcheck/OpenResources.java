package dev.journeybeat.server.healthcheck;

import dev.journeybeat.net.Sockets;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The open resources of a probe. Blocking reads ignore interrupts, but end when their source is
 * closed. Safe to share between threads.
 */
final class OpenResources implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(OpenResources.class);

  private final Sockets sockets = new Sockets();
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private boolean closed;

  /**
   * Registers a resource to close when the probe ends or times out.
   *
   * @throws IOException if the probe has already ended
   */
  <T extends AutoCloseable> T on(T opened) throws IOException {
    synchronized (this) {
      if (!closed) {
        open.push(opened);
        return opened;
      }
    }
    close(opened);
    throw new IOException("the probe has ended");
  }

  /** The sockets of the probe, which are closed with the other resources. */
  Sockets sockets() {
    return sockets;
  }

  /** Closes everything, sockets first. Several threads may call this concurrently. */
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
      log.debug("Resource not closed: {}", opened, e);
    }
  }
}
