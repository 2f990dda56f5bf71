package dev.journeybeat.server.report;

import dev.journeybeat.engine.mail.MovableClock;
import dev.journeybeat.result.Attempt;
import dev.journeybeat.result.Leg;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Step;
import dev.journeybeat.result.StepStatus;
import dev.journeybeat.result.Verdict;
import dev.journeybeat.server.history.History;
import dev.journeybeat.server.history.runs.JourneyKey;
import dev.journeybeat.server.history.store.HistorySettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A history with a checkout every five minutes. */
final class Passing implements AutoCloseable {

  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  final History history;

  Passing(Path folder) {
    HistorySettings settings =
        new HistorySettings(folder, null, null, null, Duration.ofSeconds(30));
    history = new History(settings, "https://shop.example", new MovableClock());
  }

  /** One that passed, on its so manieth attempt. */
  void passed(int minute, int attempts, Step... steps) {
    Attempt first = new Attempt(1, Verdict.FAILED, List.of(), "no", Leg.BROWSER, Duration.ZERO);
    Attempt last =
        new Attempt(
            attempts,
            Verdict.PASSED,
            List.of(steps),
            null,
            null,
            Duration.ofMillis(8_000 + minute));
    ended(minute, attempts == 1 ? List.of(last) : List.of(first, last), null);
  }

  void failed(int minute, String failure, Step... steps) {
    ended(
        minute,
        List.of(
            new Attempt(
                1, Verdict.FAILED, List.of(steps), failure, Leg.DATABASE, Duration.ofSeconds(3))),
        Path.of("data/evidence/run-" + minute));
  }

  void inconclusive(int minute) {
    ended(
        minute,
        List.of(
            new Attempt(
                1, Verdict.INCONCLUSIVE, List.of(), "no browser", Leg.MONITOR, Duration.ZERO)),
        null);
  }

  private void ended(int minute, List<Attempt> attempts, @Nullable Path evidence) {
    Instant firedAt = minute(minute);
    Run run =
        new Run(
            "run-" + minute, "checkout", "here", "hb-" + minute, firedAt, firedAt.plusMillis(3));
    history.ended(
        new RunResult(
            run, attempts, List.of(), false, Duration.ofSeconds(12), List.of(), evidence));
  }

  Step step(String name, long millis) {
    return step(name, StepStatus.PASSED, millis, null);
  }

  Step broken(String name, String failure) {
    return step(name, StepStatus.FAILED, 4_000, failure);
  }

  Step mail(String name, long delivery) {
    return new Step(
        name,
        StepStatus.PASSED,
        Leg.MAIL,
        NOON,
        Duration.ofMillis(50),
        null,
        Duration.ofMillis(delivery));
  }

  private static Step step(String name, StepStatus status, long millis, @Nullable String failure) {
    return new Step(name, status, Leg.BROWSER, NOON, Duration.ofMillis(millis), failure, null);
  }

  /** What is asked of the hour from noon on. */
  ReportQuery hour() {
    return new ReportQuery(
        List.of(new JourneyKey("checkout", "here")),
        NOON,
        minute(60),
        Granularity.DAY,
        ZoneId.of("UTC"));
  }

  static Instant minute(int minute) {
    return NOON.plus(Duration.ofMinutes(minute));
  }

  @Override
  public void close() {
    history.close();
  }
}
