package dev.journeybeat.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MemoryGuardTest {

  private final TestHeap heap = new TestHeap();
  private final JourneyThreads workers = new JourneyThreads();
  private final AtomicInteger processesEnded = new AtomicInteger();
  private final CountDownLatch letGo = new CountDownLatch(1);
  private Instant now = Instant.EPOCH;
  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  private final MemoryGuard memoryGuard =
      new MemoryGuard(heap, workers, clock, processesEnded::incrementAndGet);

  @AfterEach
  void letTheWorkersEnd() {
    letGo.countDown();
  }

  @Test
  void blamesTheRunThatAllocatedMost_andNoOther() {
    JourneyThread modest = worker(1);
    JourneyThread hungry = worker(4_000_000);
    assertThat(memoryGuard.reasonToEnd(hungry)).isEmpty();

    heap.isShort(true);
    assertThat(memoryGuard.reasonToEnd(modest)).isEmpty();
    assertThat(memoryGuard.reasonToEnd(hungry))
        .get()
        .extracting(Throwable::getMessage)
        .isEqualTo("the journey used up the monitor's memory: 480 of 494 MB in use");
  }

  @Test
  void endsTheProcess_onlyWhenAThreadThatWasGivenUpOnKeepsTheMemory() {
    JourneyThread hungry = worker(4_000_000);
    heap.isShort(true);
    memoryGuard.endProcessIfLost();
    assertThat(processesEnded).hasValue(0);

    workers.giveUp(hungry);
    assertThat(memoryGuard.isLost()).isTrue();
    memoryGuard.endProcessIfLost();
    assertThat(processesEnded).hasValue(1);
  }

  @Test
  void livesOn_whenAThreadThatWasGivenUpOnKeepsOnlyTheProcessor() {
    workers.giveUp(worker(1));
    memoryGuard.endProcessIfLost();
    assertThat(processesEnded).hasValue(0);

    // Short by another's fault, who can still be ended.
    JourneyThread hungry = worker(4_000_000);
    heap.isShort(true);
    assertThat(memoryGuard.isLost()).isFalse();
    assertThat(memoryGuard.reasonToEnd(hungry)).isPresent();
  }

  @Test
  void endsTheProcess_whenItsMemoryStaysShort_whoeverKeepsIt() {
    heap.isShort(true);
    memoryGuard.look();
    now = now.plus(Duration.ofSeconds(10));
    memoryGuard.look();
    heap.isShort(false);
    memoryGuard.look();
    heap.isShort(true);
    memoryGuard.look();
    now = now.plus(Duration.ofSeconds(10));
    memoryGuard.look();
    assertThat(processesEnded).hasValue(0);

    now = now.plus(Duration.ofSeconds(10));
    memoryGuard.look();
    assertThat(processesEnded).hasValue(1);
  }

  @Test
  void endsTheProcess_whenThereIsNotEvenMemoryToLook() {
    MemoryGuard blind =
        new MemoryGuard(new FullHeap(), workers, clock, processesEnded::incrementAndGet);
    blind.look();
    now = now.plus(Duration.ofSeconds(10));
    blind.look();
    assertThat(processesEnded).hasValue(0);

    now = now.plusMillis(1);
    blind.look();
    assertThat(processesEnded).hasValue(1);
  }

  private JourneyThread worker(int bytes) {
    CountDownLatch allocated = new CountDownLatch(1);
    JourneyThread worker =
        new JourneyThread(
            () -> {
              byte[] some = new byte[bytes];
              allocated.countDown();
              try {
                letGo.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException("interrupted with " + some.length, e);
              }
            },
            "worker");
    workers.begin(worker);
    worker.start();
    await().until(() -> allocated.getCount() == 0);
    return worker;
  }

  private static final class FullHeap implements Heap {
    @Override
    public boolean isShort() {
      throw new OutOfMemoryError("Java heap space");
    }

    @Override
    public String format() {
      throw new OutOfMemoryError("Java heap space");
    }
  }
}
