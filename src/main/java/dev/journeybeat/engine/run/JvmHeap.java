package dev.journeybeat.engine.run;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.function.LongSupplier;

/** The heap of this process, measured after its last garbage collections. */
final class JvmHeap implements Heap {

  private static final double SHORT = 0.9;

  private final LongSupplier left;
  private final long size;
  private final Runnable collect;

  JvmHeap() {
    this(leftByCollections(), Runtime.getRuntime().maxMemory(), System::gc);
  }

  /**
   * @param left bytes in use after the last collections
   * @param size maximum number of bytes
   * @param collect runs a garbage collection now
   */
  JvmHeap(LongSupplier left, long size, Runnable collect) {
    this.left = left;
    this.size = size;
    this.collect = collect;
  }

  @Override
  public boolean isShort() {
    if (left.getAsLong() < SHORT * size) {
      return false;
    }
    // The cause may have ended since that collection, so the heap is collected again before a run
    // is blamed.
    collect.run();
    return left.getAsLong() >= SHORT * size;
  }

  @Override
  public String format() {
    return "%d of %d MB".formatted(left.getAsLong() >> 20, size >> 20);
  }

  /** Usage after the last collection of each pool. Later allocations may be garbage. */
  private static LongSupplier leftByCollections() {
    List<MemoryPoolMXBean> pools =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
            .toList();
    return () -> {
      long bytes = 0;
      for (MemoryPoolMXBean pool : pools) {
        bytes += pool.getCollectionUsage().getUsed();
      }
      return bytes;
    };
  }
}
