package dev.journeybeat.engine.browser.process;

import dev.journeybeat.engine.browser.BrowserSettings;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Decides how long a browser can be reused. Thread-safe. */
public final class RecyclePolicy {

  private final BrowserSettings settings;
  private final LongSupplier memory;
  private final AtomicInteger runs = new AtomicInteger();
  private volatile @Nullable String doubt;

  /**
   * @param memory its current memory, in bytes
   */
  public RecyclePolicy(BrowserSettings settings, LongSupplier memory) {
    this.settings = settings;
    this.memory = memory;
  }

  public void runBegins() {
    runs.incrementAndGet();
  }

  /** Keeps the first doubt, because later ones mostly follow from it. */
  public synchronized void doubt(String reason) {
    if (doubt == null) {
      doubt = reason;
    }
  }

  public Optional<String> reasonToReplace() {
    String doubted = doubt;
    if (doubted != null) {
      return Optional.of(doubted);
    }
    if (runs.get() >= settings.runsPerBrowser()) {
      return Optional.of(runs + " runs");
    }
    long used = memory.getAsLong();
    return used > settings.maxMemoryBytes()
        ? Optional.of("%d MB of memory".formatted(used / 1_000_000))
        : Optional.empty();
  }
}
