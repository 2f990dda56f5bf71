package dev.journeybeat.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunListener;
import dev.journeybeat.result.Step;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SupervisorTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration SHORT = Duration.ofMillis(200);

  private final StepRecorder recorder =
      new StepRecorder(
          new Run("id", "checkout", "here", "hb-1", Instant.EPOCH, Instant.EPOCH),
          new RunListener() {},
          Clock.systemUTC());
  private final AtomicInteger browsersEnded = new AtomicInteger();
  private final AtomicBoolean letGo = new AtomicBoolean();

  @AfterEach
  void letTheLoopsEnd() {
    letGo.set(true);
  }

  @Test
  void letsWorkThatEndsInTimeBe() {
    supervise(MINUTE, () -> false, () -> recorder.<String>perform("pay", MINUTE, () -> "paid"));

    assertThat(recorder.failure()).isEmpty();
    assertThat(browsersEnded).hasValue(0);
  }

  @Test
  void notesWhatTheWorkThrew_evenAnError() {
    OutOfMemoryError error = new OutOfMemoryError("heap");
    supervise(
        MINUTE,
        () -> false,
        () -> {
          throw error;
        });

    assertThat(recorder.failure()).get().extracting(f -> f.cause()).isSameAs(error);
  }

  @Test
  void endsAnEndlessLoop_andTheBrowserWithIt() {
    supervise(MINUTE, () -> false, () -> recorder.<String>perform("pay", SHORT, this::loop));

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
        () -> false,
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
  void endsTheWork_whenTheMonitorStops() {
    supervise(MINUTE, () -> true, () -> recorder.<String>perform("pay", MINUTE, this::loop));

    assertThat(recorder.failure())
        .get()
        .extracting(f -> f.cause())
        .isInstanceOf(InconclusiveException.class)
        .extracting(Throwable.class::cast)
        .extracting(Throwable::getMessage)
        .isEqualTo("the monitor stopped during step \"pay\"");
  }

  private String loop() {
    while (!letGo.get()) {
      Thread.onSpinWait();
    }
    return "let go";
  }

  private void supervise(Duration deadline, BooleanSupplier stopping, Callable<?> work) {
    new Supervisor(recorder, Clock.systemUTC(), stopping, browsersEnded::incrementAndGet)
        .supervise("run", deadline, work);
  }
}
