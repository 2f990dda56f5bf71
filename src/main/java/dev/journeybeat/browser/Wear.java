package dev.journeybeat.browser;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** How long a browser may still be used. May be asked and told by several threads. */
final class Wear {

  private final BrowserSettings settings;
  private final Processes processes;
  private final AtomicInteger runs = new AtomicInteger();
  private volatile @Nullable String doubt;

  Wear(BrowserSettings settings, Processes processes) {
    this.settings = settings;
    this.processes = processes;
  }

  void runBegins() {
    runs.incrementAndGet();
  }

  /** The first doubt is kept: later ones mostly follow from it. */
  synchronized void doubt(String reason) {
    if (doubt == null) {
      doubt = reason;
    }
  }

  Optional<String> reasonToReplace() {
    String doubted = doubt;
    if (doubted != null) {
      return Optional.of(doubted);
    }
    if (runs.get() >= settings.runsPerBrowser()) {
      return Optional.of(runs + " runs");
    }
    long memory = processes.memory();
    return memory > settings.maxMemoryBytes()
        ? Optional.of("%d MB of memory".formatted(memory / 1_000_000))
        : Optional.empty();
  }
}
