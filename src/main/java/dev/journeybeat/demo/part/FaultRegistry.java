package dev.journeybeat.demo.part;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which faults are switched on. Safe to share between threads. */
public final class FaultRegistry {

  private final Map<String, Fault> known = new LinkedHashMap<>();
  private final Set<Fault> on = new HashSet<>();
  private final Duration slowness;

  /**
   * @param slowness how long an answer is held back by a fault that makes it slow
   */
  public FaultRegistry(Collection<? extends Fault> known, Duration slowness) {
    known.forEach(fault -> this.known.put(fault.key(), fault));
    this.slowness = slowness;
  }

  /** All that can be switched on. */
  public List<Fault> known() {
    return List.copyOf(known.values());
  }

  /**
   * The fault of this key.
   *
   * @throws IllegalArgumentException if there is none; says which there are
   */
  public Fault named(String key) {
    Fault fault = known.get(key);
    if (fault == null) {
      throw new IllegalArgumentException(
          "there is no fault \"%s\"; there are: %s"
              .formatted(key, String.join(", ", known.keySet())));
    }
    return fault;
  }

  public synchronized boolean isOn(Fault fault) {
    return on.contains(fault);
  }

  public synchronized void switchOn(Fault fault) {
    on.add(fault);
  }

  public synchronized void switchOff(Fault fault) {
    on.remove(fault);
    notifyAll();
  }

  /** Makes everything right again, and lets go whatever a slow fault holds back. */
  public synchronized void switchAllOff() {
    on.clear();
    notifyAll();
  }

  /** Holds the calling thread back while the fault is on, as long as slow answers take. */
  public synchronized void slowDown(Fault fault) {
    long end = System.nanoTime() + slowness.toNanos();
    try {
      for (long left = slowness.toMillis();
          on.contains(fault) && left > 0;
          left = (end - System.nanoTime()) / 1_000_000) {
        wait(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
