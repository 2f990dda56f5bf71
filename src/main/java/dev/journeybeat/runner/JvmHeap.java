package dev.journeybeat.runner;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/** The heap of this process, by what its last collections left in it. */
final class JvmHeap implements Heap {

  private static final double SHORT = 0.9;

  private final List<MemoryPoolMXBean> pools =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
          .toList();

  private final long size = Runtime.getRuntime().maxMemory();

  @Override
  public boolean isShort() {
    if (left() < SHORT * size) {
      return false;
    }
    // Whoever filled it may have gone since that collection, and nobody shall be blamed for it.
    System.gc();
    return left() >= SHORT * size;
  }

  @Override
  public String spoken() {
    return "%d of %d MB".formatted(left() >> 20, size >> 20);
  }

  /** By the last collection of each pool; what was allocated since may be garbage. */
  private long left() {
    long bytes = 0;
    for (MemoryPoolMXBean pool : pools) {
      bytes += pool.getCollectionUsage().getUsed();
    }
    return bytes;
  }
}
