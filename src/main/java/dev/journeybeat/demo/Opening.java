package dev.journeybeat.demo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens several things at the same time, and closes them all, the last one first. */
final class Opening implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Opening.class);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();

  /** Begins to open something; what is returned waits for it. */
  <T extends AutoCloseable> Supplier<T> begin(Callable<T> open) {
    Future<T> opening = threads.submit(() -> keep(open.call()));
    return () -> await(opening);
  }

  /** Has something closed at the end that is open already. */
  <T extends AutoCloseable> T keep(T open) {
    synchronized (opened) {
      opened.push(open);
    }
    return open;
  }

  /** Waits for whatever is still being opened; nothing can be begun any more. */
  void finish() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
        log.warn("a part of the demo world neither started nor failed within a minute");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    finish();
    synchronized (opened) {
      while (!opened.isEmpty()) {
        close(opened.pop());
      }
    }
  }

  private static void close(AutoCloseable open) {
    try {
      open.close();
    } catch (Exception e) {
      // The others must be closed all the same.
      log.warn("{} did not close", open, e);
    }
  }

  private static <T> T await(Future<T> opening) {
    try {
      return opening.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the demo world was starting", e);
    }
  }
}
