package dev.journeybeat.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunListener;
import dev.journeybeat.result.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SupervisorTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration SHORT = Duration.ofMillis(200);

  private final StepRecorder recorder =
      new StepRecorder(
          new Run("id", "checkout", "here", "hb-1", Instant.EPOCH, Instant.EPOCH),
          new RunListener() {},
          UnaryOperator.identity(),
          Clock.systemUTC());
  private final TestHeap heap = new TestHeap();
  private final MemoryGuard memoryGuard =
      new MemoryGuard(heap, new JourneyThreads(), Clock.systemUTC(), () -> {});
  private final AtomicInteger browsersEnded = new AtomicInteger();
  private final InconclusiveException stopped = new InconclusiveException("the monitor stopped");
  private final AtomicBoolean letGo = new AtomicBoolean();

  @AfterEach
  void letTheLoopsEnd() {
    letGo.set(true);
  }

  @Test
  void letsWorkThatEndsInTimeBe() {
    supervise(MINUTE, Optional::empty, () -> recorder.<String>perform("pay", MINUTE, () -> "paid"));

    assertThat(recorder.failure()).isEmpty();
    assertThat(browsersEnded).hasValue(0);
  }

  @Test
  void notesWhatTheWorkThrew_evenAnError() {
    OutOfMemoryError error = new OutOfMemoryError("heap");
    supervise(
        MINUTE,
        Optional::empty,
        () -> {
          throw error;
        });

    assertThat(recorder.failure()).get().extracting(f -> f.cause()).isSameAs(error);
  }

  @Test
  void endsAnEndlessLoop_andTheBrowserWithIt() {
    supervise(MINUTE, Optional::empty, () -> recorder.<String>perform("pay", SHORT, this::loop));

    assertThat(recorder.steps()).extracting(Step::name).containsExactly("pay");
    assertThat(recorder.failure())
        .get()
        .extracting(f -> f.cause())
        .asString()
        .contains("\"pay\" should end in time")
        .contains("waited:   200 ms");
    assertThat(browsersEnded).hasValue(1);
  }

  @Test
  void interruptsWhoSleeps() {
    CountDownLatch interrupted = new CountDownLatch(1);
    supervise(
        SHORT,
        Optional::empty,
        () -> {
          try {
            return new CountDownLatch(1).await(1, java.util.concurrent.TimeUnit.HOURS);
          } catch (InterruptedException e) {
            interrupted.countDown();
            throw e;
          }
        });

    await().untilAsserted(() -> assertThat(interrupted.getCount()).isZero());
    assertThat(recorder.failure())
        .get()
        .extracting(f -> f.cause())
        .asString()
        .contains("all steps together should end in time");
  }

  @Test
  void endsTheWork_whenThereIsAReason_andTellsTheStep() {
    AtomicBoolean paying = new AtomicBoolean();
    supervise(
        MINUTE,
        () -> paying.get() ? Optional.of(stopped) : Optional.empty(),
        () ->
            recorder.<String>perform(
                "pay",
                MINUTE,
                () -> {
                  paying.set(true);
                  return loop();
                }));

    assertThat(recorder.failure())
        .get()
        .extracting(f -> f.cause())
        .isInstanceOf(InconclusiveException.class)
        .extracting(Throwable.class::cast)
        .extracting(Throwable::getMessage)
        .isEqualTo("the monitor stopped during step \"pay\"");
    assertThat(browsersEnded).hasValue(1);
  }

  @Test
  void tellsTheReasonAlone_betweenSteps() {
    supervise(MINUTE, () -> Optional.of(stopped), this::loop);

    assertThat(recorder.failure()).get().extracting(f -> f.cause()).isSameAs(stopped);
  }

  @Test
  void endsTheRunThatUsesUpTheMemory() {
    heap.isShort(true);
    supervise(MINUTE, Optional::empty, () -> recorder.<String>perform("hoard", MINUTE, this::loop));

    assertThat(recorder.failure())
        .get()
        .extracting(f -> f.cause().getMessage())
        .isEqualTo(
            "the journey used up the monitor's memory: 480 of 494 MB in use"
                + " during step \"hoard\"");
  }

  @Test
  void looksOn_whenThereIsNoMemoryToLook() {
    AtomicInteger looks = new AtomicInteger();
    supervise(
        MINUTE,
        () -> {
          if (looks.incrementAndGet() < 3) {
            throw new OutOfMemoryError("planned");
          }
          return Optional.of(stopped);
        },
        this::loop);

    assertThat(recorder.failure()).get().extracting(f -> f.cause()).isSameAs(stopped);
  }

  @Test
  void endsTheBrowser_evenWhenThatFailsAtFirstForWantOfMemory() {
    new Supervisor(
            recorder,
            Clock.systemUTC(),
            () -> Optional.of(stopped),
            memoryGuard,
            () -> {
              if (browsersEnded.incrementAndGet() == 1) {
                throw new OutOfMemoryError("planned");
              }
            })
        .supervise("run", MINUTE, this::loop);

    assertThat(browsersEnded).hasValue(2);
  }

  @Test
  void countsTheThreadsItGaveUpOn_andHasThemLeaveTheProcessorToOthers() {
    supervise(SHORT, Optional::empty, this::loop);

    assertThat(memoryGuard.workers().givenUp()).isOne();
    assumeThat(Path.of("/proc/self/task")).exists();
    await().untilAsserted(() -> assertThat(priorityOf("run")).contains("10"));

    letGo.set(true);
    await().untilAsserted(() -> assertThat(memoryGuard.workers().givenUp()).isZero());
  }

  /** How nice the system's threads of this name are. */
  private static List<String> priorityOf(String name) throws IOException {
    try (Stream<Path> threads = Files.list(Path.of("/proc/self/task"))) {
      return threads
          .map(SupervisorTest::stat)
          .filter(stat -> stat.contains("(" + name + ")"))
          .map(stat -> stat.substring(stat.indexOf(')') + 2).split(" ", -1)[16])
          .toList();
    }
  }

  private static String stat(Path thread) {
    try {
      return Files.readString(thread.resolve("stat"));
    } catch (IOException e) {
      return "";
    }
  }

  private String loop() {
    while (!letGo.get()) {
      Thread.onSpinWait();
    }
    return "let go";
  }

  private void supervise(
      Duration deadline, Supplier<Optional<InconclusiveException>> reasonToEnd, Callable<?> work) {
    new Supervisor(
            recorder, Clock.systemUTC(), reasonToEnd, memoryGuard, browsersEnded::incrementAndGet)
        .supervise("run", deadline, work);
  }
}
