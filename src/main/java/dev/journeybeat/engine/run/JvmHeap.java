package dev.journeybeat.engine.run;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.function.LongSupplier;

/** The heap of this process, by what its last collections left in it. */
final class JvmHeap implements Heap {

  private static final double SHORT = 0.9;

  private final LongSupplier left;
  private final long size;
  private final Runnable collect;

  JvmHeap() {
    this(leftByCollections(), Runtime.getRuntime().maxMemory(), System::gc);
  }

  /**
   * @param left how many bytes the last collections left
   * @param size how many bytes there may be
   * @param collect collects garbage now
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
    // Whoever filled it may have gone since that collection, and nobody shall be blamed for it.
    collect.run();
    return left.getAsLong() >= SHORT * size;
  }

  @Override
  public String spoken() {
    return "%d of %d MB".formatted(left.getAsLong() >> 20, size >> 20);
  }

  /** By the last collection of each pool; what was allocated since may be garbage. */
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
