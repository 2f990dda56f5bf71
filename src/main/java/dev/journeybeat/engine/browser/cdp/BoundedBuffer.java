package dev.journeybeat.engine.browser.cdp;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A buffer of the newest elements, so that a page with endless output does not fill the memory. */
public final class BoundedBuffer<T> {

  private static final int MOST = 1_000;

  private final Deque<T> kept = new ArrayDeque<>();

  /** Returns the element that was removed, if the buffer was full. */
  public synchronized Optional<T> add(T newest) {
    Optional<T> gone = kept.size() == MOST ? Optional.of(kept.removeFirst()) : Optional.empty();
    kept.addLast(newest);
    return gone;
  }

  public synchronized List<T> list() {
    return List.copyOf(kept);
  }
}
