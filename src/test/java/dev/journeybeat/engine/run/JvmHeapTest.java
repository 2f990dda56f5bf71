package dev.journeybeat.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.Reference;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JvmHeapTest {

  private static final long SIZE = 1_000;

  private final AtomicInteger collections = new AtomicInteger();

  @ParameterizedTest
  @CsvSource({"0, false", "899, false", "900, true", "901, true", "1000, true"})
  void isShort_whereNineTenthsAreTaken(long left, boolean isShort) {
    assertThat(leaving(left, left).isShort()).isEqualTo(isShort);
  }

  @ParameterizedTest
  @CsvSource({"899, false", "900, true", "901, true"})
  void isShortOnly_ifACollectionDoesNotHelp(long left, boolean isShort) {
    assertThat(leaving(SIZE, left).isShort()).isEqualTo(isShort);
    assertThat(collections).hasValue(1);
  }

  @Test
  void collectsNothing_whileThereIsRoom() {
    assertThat(leaving(899L).isShort()).isFalse();
    assertThat(collections).hasValue(0);
  }

  @Test
  void saysWhatIsTakenInMegabytes() {
    assertThat(new JvmHeap(() -> 481L << 20, 494L << 20, () -> {}).format())
        .isEqualTo("481 of 494 MB");
  }

  @Test
  void knowsWhatThisProcessHolds_andHowMuchItMay() {
    long size = Runtime.getRuntime().maxMemory() >> 20;
    byte[] held = new byte[32 << 20];
    try {
      System.gc();

      String format = new JvmHeap().format();
      assertThat(format).endsWith(" of %d MB".formatted(size));
      assertThat(Long.parseLong(format.substring(0, format.indexOf(' ')))).isBetween(32L, size);
    } finally {
      Reference.reachabilityFence(held);
    }
  }

  /**
   * @param left what is left at each look
   */
  private JvmHeap leaving(Long... left) {
    Queue<Long> looks = new ArrayDeque<>(List.of(left));
    return new JvmHeap(looks::remove, SIZE, collections::incrementAndGet);
  }
}
